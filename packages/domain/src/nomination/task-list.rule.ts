import type { Refusal } from '../refusal';
import type { DossierEvents, Reopened } from './dossier';
import { whyNotEditDossier } from './edit.rule';

export type TaskKey = 'MEETING' | 'MINUTES' | 'NOMINEES' | 'NOMINATION' | 'SEND';
export type TaskStatus = 'DONE' | 'TO_DO' | 'BLOCKED' | 'CLOSED';

/** One step of preparing a dossier. */
export interface DossierTask {
  readonly key: TaskKey;
  /** The nomination that a step NOMINATION is about. */
  readonly nominationId: string | null;
  readonly status: TaskStatus;
  /** What is missing in this step. */
  readonly refusals: readonly Refusal[];
}

const PARTS = ['MEETING', 'MINUTES', 'NOMINEES'] as const;

/**
 * The steps of preparing a dossier, in order, with what each still lacks: the reasons against sending, each at its step.
 * What cannot be changed now is CLOSED; a criterion that is not met BLOCKS its step, for no form can mend it.
 */
export function tasksOf(
  dossier: DossierEvents,
  nominations: readonly { readonly id: string; readonly reopened: Reopened }[],
  whyNotSend: readonly Refusal[],
): DossierTask[] {
  const isOpen = whyNotEditDossier(dossier).length === 0;
  const under = (place: string) => whyNotSend.filter(({ field }) => field === place || field?.startsWith(`${place}.`));
  const parts = PARTS.map((key): DossierTask => {
    const refusals = under(key.toLowerCase());
    const isClosed = whyNotEditDossier(dossier, [key]).length > 0;
    return { key, nominationId: null, status: isClosed ? 'CLOSED' : statusOf(refusals), refusals };
  });
  const each = nominations.map(({ id, reopened }): DossierTask => {
    const refusals = under(`nominations.${id}`);
    const isClosed = !isOpen || reopened?.length === 0;
    return { key: 'NOMINATION', nominationId: id, status: isClosed ? 'CLOSED' : statusOf(refusals), refusals };
  });
  const others = whyNotSend.filter(({ field }) => field === undefined);
  const sending = !isOpen ? 'CLOSED' : whyNotSend.length > 0 ? 'BLOCKED' : 'TO_DO';
  return [...parts, ...each, { key: 'SEND', nominationId: null, status: sending, refusals: others }];
}

function statusOf(refusals: readonly Refusal[]): TaskStatus {
  if (refusals.length === 0) return 'DONE';
  return refusals.some((reason) => reason.code === 'CRITERION_NOT_MET') ? 'BLOCKED' : 'TO_DO';
}
