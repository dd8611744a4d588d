import { refusal } from '../refusal';
import type { DossierEvents } from './dossier';
import { tasksOf } from './task-list.rule';

const now = new Date('2017-11-25T02:00:00Z');
const DRAFT: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const minutes = refusal('MINUTES_MISSING', {}, { field: 'minutes' });
const votes = refusal('VOTES_MISSING', { nominee: 'Lan' }, { field: 'nominations.n1.votesInFavour' });
const unmet = refusal(
  'CRITERION_NOT_MET',
  { requirement: '', requirementEnglish: '', because: '', becauseEnglish: '' },
  { field: 'nominations.n2.criteria.rating' },
);
const two = [
  { id: 'n1', reopened: null },
  { id: 'n2', reopened: null },
];
const statuses = (...args: Parameters<typeof tasksOf>) => tasksOf(...args).map(({ key, status }) => `${key} ${status}`);

it('puts each reason at its step and blocks sending until none is left', () => {
  const tasks = tasksOf(DRAFT, two, [minutes, votes, unmet]);
  expect(tasks.map((task) => task.refusals)).toEqual([[], [minutes], [], [votes], [unmet], []]);
  expect(tasks.map((task) => task.status)).toEqual(['DONE', 'TO_DO', 'DONE', 'TO_DO', 'BLOCKED', 'BLOCKED']);
  expect(statuses(DRAFT, [], []).at(-1)).toBe('SEND TO_DO');
});

it('keeps a reason without a place, such as the window, at the last step', () => {
  const closed = { ...minutes, field: undefined };
  expect(tasksOf(DRAFT, [], [closed]).at(-1)).toMatchObject({ key: 'SEND', status: 'BLOCKED', refusals: [closed] });
});

it('closes what is not with the unit or was not sent back', () => {
  const returned: DossierEvents = { ...DRAFT, sentAt: now, returnedAt: now, reopened: ['MINUTES'] };
  const nominations = [
    { id: 'n1', reopened: [] },
    { id: 'n2', reopened: ['VOTES'] },
  ];
  expect(statuses(returned, nominations, [])).toEqual([
    'MEETING CLOSED',
    'MINUTES DONE',
    'NOMINEES CLOSED',
    'NOMINATION CLOSED',
    'NOMINATION DONE',
    'SEND TO_DO',
  ]);
  expect(new Set(tasksOf({ ...DRAFT, sentAt: now }, two, []).map((task) => task.status))).toEqual(new Set(['CLOSED']));
});
