import type { LinkProps } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import type { Tone } from '../ui/tag';
import type { Task } from '../ui/task-list';
import { useText, useWords } from '../ui/words';
import type { DossierPage_dossierFragment } from './dossier-page.generated';
import { dossierWords } from './dossier-words';

type DossierTask = DossierPage_dossierFragment['tasks'][number];

const TONES: Record<DossierTask['status'], Tone> = { DONE: 'ok', TO_DO: 'look', BLOCKED: 'no', CLOSED: 'plain' };
/** Tasks before the first nomination in the numbered list. */
const BEFORE_NOMINATIONS = 3;

/** The steps of preparing a dossier as a task list, each with where it is done and what it still lacks. */
export function useTasks(dossier: DossierPage_dossierFragment): Task[] {
  const w = useWords(dossierWords);
  const t = useText();
  const format = useFormat();
  const params = { id: dossier.id };

  const nominationOf = (task: DossierTask) => dossier.nominations.find(({ id }) => id === task.nominationId);

  const titleOf = (task: DossierTask): string => {
    if (task.key === 'MEETING') return w.taskMeeting;
    if (task.key === 'MINUTES') return w.taskMinutes;
    if (task.key === 'NOMINEES') return w.taskNominees;
    if (task.key === 'SEND') return w.taskSend(format.number(BEFORE_NOMINATIONS + dossier.nominations.length + 1));
    const index = dossier.nominations.findIndex(({ id }) => id === task.nominationId);
    const nomination = dossier.nominations[index];
    return w.taskNomination(
      format.number(BEFORE_NOMINATIONS + index + 1),
      nomination?.nominee.name ?? '',
      nomination ? t(nomination.awardName) : '',
    );
  };

  const linkOf = (task: DossierTask): LinkProps => {
    if (task.key === 'MEETING') return { to: '/dossiers/$id/meeting', params };
    if (task.key === 'MINUTES') return { to: '/dossiers/$id/meeting', params, hash: 'minutes' };
    if (task.key === 'NOMINEES') return { to: '/dossiers/$id/nominees', params };
    if (task.key === 'SEND') return { to: '/dossiers/$id/check', params };
    return { to: '/dossiers/$id/nominations/$nominationId', params: { ...params, nominationId: task.nominationId ?? '' } };
  };

  const isAskedFor = (task: DossierTask): boolean => {
    if (dossier.state !== 'RETURNED') return false;
    if (task.key === 'NOMINATION') return (nominationOf(task)?.reopened?.length ?? 0) > 0;
    return dossier.reopened?.some((part) => part === task.key) ?? false;
  };

  const hintOf = (task: DossierTask): string | undefined => {
    const [first] = task.refusals;
    const note = isAskedFor(task) ? nominationOf(task)?.returnNote : undefined;
    if (note) return note;
    if (!first) return undefined;
    return task.refusals.length === 1 ? t(first.message) : w.missing(format.number(task.refusals.length));
  };

  const statusOf = (task: DossierTask): Task['status'] => {
    if (isAskedFor(task)) return { tone: 'look', word: w.asked };
    // Sending waits for the steps before it: that is no obstacle of its own.
    if (task.key === 'SEND' && task.status === 'BLOCKED') return { tone: 'plain', word: w.notYet };
    return { tone: TONES[task.status], word: w.status[task.status] };
  };

  return dossier.tasks.map((task) => ({
    key: `${task.key}${task.nominationId ?? ''}`,
    title: titleOf(task),
    hint: hintOf(task),
    link: linkOf(task),
    status: statusOf(task),
  }));
}
