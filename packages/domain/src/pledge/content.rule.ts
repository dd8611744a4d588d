import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { whyTooLong } from '../text-length.rule';
import { addDays, type Day } from '../time';
import { fits, type PledgeChoice } from './choice.rule';
import { PLEDGE_LIMITS, type PledgeContent, type PledgedTask, type PledgeSubject } from './pledge';

/** What the content of a pledge is measured against. */
export interface PledgeSetting {
  readonly year: number;
  readonly subject: PledgeSubject;
  readonly choices: readonly PledgeChoice[];
}

type TaskPart = Exclude<keyof PledgedTask, 'dueOn'>;

const TASK_PARTS: Readonly<Record<TaskPart, Text>> = {
  description: { vi: 'nội dung', en: 'what will be done' },
  measure: { vi: 'cách đo', en: 'the measure' },
  target: { vi: 'chỉ tiêu', en: 'the target' },
};

const NAMES = {
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  initiatives: { vi: 'sáng kiến', en: 'initiatives' },
} as const satisfies Record<string, Text>;

/** A row that was added and never filled in says nothing: it is neither counted nor complained of. */
export function isBlank(task: PledgedTask): boolean {
  return [task.description, task.measure, task.target, task.dueOn].every((part) => part.trim() === '');
}

/** Vietnamese letters composed, without control characters, half characters and those that turn the direction of what follows. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/(?!\n)\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** The content with clean texts, every award once, and nothing but what a pledge holds: what is kept. */
export function cleaned({ awards, tasks, initiatives }: PledgeContent): PledgeContent {
  return {
    awards: [...new Set(awards)],
    tasks: tasks.map(({ description, measure, target, dueOn }) => ({
      description: cleanText(description),
      measure: cleanText(measure),
      target: cleanText(target),
      dueOn: cleanText(dueOn),
    })),
    initiatives: initiatives.map(({ title }) => ({ title: cleanText(title) })),
  };
}

/** The content without rows that say nothing and without spaces around the words: what is sent. */
export function tidied(content: PledgeContent): PledgeContent {
  return {
    awards: [...new Set(content.awards)],
    tasks: content.tasks
      .filter((task) => !isBlank(task))
      .map((task) => ({
        description: task.description.trim(),
        measure: task.measure.trim(),
        target: task.target.trim(),
        dueOn: task.dueOn,
      })),
    initiatives: content.initiatives.map(({ title }) => ({ title: title.trim() })).filter(({ title }) => title !== ''),
  };
}

/** Why this content may not even be kept as a draft: it names awards that do not fit, or holds more than a pledge can. */
export function whyNotKept(content: PledgeContent, setting: PledgeSetting): Refusal[] {
  return [...whyAwardsDoNotFit(content, setting), ...whyTooMuch(content)];
}

/** Why this content may not be sent: everything that is missing or does not fit, in the order of the form. */
export function whyIncomplete(content: PledgeContent, setting: PledgeSetting): Refusal[] {
  const noAward = content.awards.length === 0 ? [refusal('PLEDGE_AWARD_MISSING', {}, { field: 'awards' })] : [];
  return [...noAward, ...whyAwardsDoNotFit(content, setting), ...whyTasksIncomplete(content.tasks, setting.year), ...whyTooMuch(content)];
}

function whyTooMuch({ tasks, initiatives }: PledgeContent): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [field, list] of [
    ['tasks', tasks],
    ['initiatives', initiatives],
  ] as const) {
    const limit = PLEDGE_LIMITS[field];
    const facts = { what: NAMES[field].vi, whatEnglish: NAMES[field].en, count: list.length, limit };
    if (list.length > limit) refusals.push(refusal('PLEDGE_TOO_MANY', facts, { field }));
  }
  for (const [index, task] of tasks.slice(0, PLEDGE_LIMITS.tasks).entries()) {
    for (const part of Object.keys(TASK_PARTS) as TaskPart[]) {
      const name = { vi: `Nhiệm vụ ${index + 1}, ${TASK_PARTS[part].vi}`, en: `Task ${index + 1}, ${TASK_PARTS[part].en}` };
      refusals.push(...whyTooLong(task[part], PLEDGE_LIMITS[part], name, `tasks.${index}.${part}`));
    }
    if (task.dueOn !== '' && !isDay(task.dueOn))
      refusals.push(refusal('PLEDGE_DUE_NOT_A_DAY', { number: index + 1 }, { field: `tasks.${index}.dueOn` }));
  }
  for (const [index, { title }] of initiatives.slice(0, PLEDGE_LIMITS.initiatives).entries()) {
    const name = { vi: `Sáng kiến ${index + 1}`, en: `Initiative ${index + 1}` };
    refusals.push(...whyTooLong(title, PLEDGE_LIMITS.title, name, `initiatives.${index}.title`));
  }
  return refusals;
}

function whyAwardsDoNotFit({ awards }: PledgeContent, { choices, subject }: PledgeSetting): Refusal[] {
  return awards.flatMap((key) => {
    const choice = choices.find((each) => each.key === key);
    if (!choice) return [refusal('PLEDGE_AWARD_UNKNOWN', { award: key.slice(0, 80) }, { field: 'awards' })];
    if (fits(choice, subject)) return [];
    const forWhom =
      subject === 'PERSON' ? { subject: 'cá nhân', subjectEnglish: 'a person' } : { subject: 'tập thể', subjectEnglish: 'a collective' };
    return [refusal('PLEDGE_AWARD_DOES_NOT_FIT', { award: choice.name.vi, awardEnglish: choice.name.en, ...forWhom }, { field: 'awards' })];
  });
}

function whyTasksIncomplete(tasks: readonly PledgedTask[], year: number): Refusal[] {
  if (tasks.every(isBlank)) return [refusal('PLEDGE_TASK_MISSING', {}, { field: 'tasks' })];
  return tasks.flatMap((task, index) => (isBlank(task) ? [] : whyTaskIncomplete(task, index, year)));
}

function whyTaskIncomplete(task: PledgedTask, index: number, year: number): Refusal[] {
  const number = index + 1;
  const missing = (Object.keys(TASK_PARTS) as TaskPart[])
    .filter((part) => task[part].trim() === '')
    .map((part) =>
      refusal(
        'PLEDGE_TASK_PART_MISSING',
        { number, part: TASK_PARTS[part].vi, partEnglish: TASK_PARTS[part].en },
        { field: `tasks.${index}.${part}` },
      ),
    );
  const field = `tasks.${index}.dueOn`;
  if (task.dueOn === '') return [...missing, refusal('PLEDGE_DUE_MISSING', { number }, { field })];
  // What is not a day at all is said by `whyTooMuch`, for a draft as well.
  if (!isDay(task.dueOn) || Number(task.dueOn.slice(0, 4)) === year) return missing;
  const day = dayText(task.dueOn);
  return [...missing, refusal('PLEDGE_DUE_OUTSIDE_YEAR', { number, day: day.vi, dayEnglish: day.en, year }, { field })];
}

function isDay(day: string): day is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day;
}
