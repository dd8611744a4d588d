import { idOf } from './nominations';

/** A round as the server sends it, an open secret one unless a test says otherwise. */
export const round = (more: object = {}) => ({
  id: idOf(501),
  ballotId: idOf(601),
  ballotNumber: 1,
  caseId: idOf(401),
  caseName: { vi: 'Nguyễn Văn An – Chiến sĩ thi đua cơ sở', en: 'Nguyễn Văn An – Grassroots Emulation Fighter' },
  number: 1,
  form: 'SECRET',
  purpose: 'CASE',
  state: 'OPEN',
  voted: 3,
  outerKey: null,
  innerKey: null,
  turnout: { members: 9, recused: 1, present: 8, consulted: 0, quorum: 6, counted: 8, needed: 6 },
  count: null,
  result: null,
  votes: [],
  papers: [],
  ...more,
});

export const ownVote = (more: object = {}) => ({
  personId: idOf(301),
  name: 'Bùi Thanh Hà',
  isProxy: false,
  hasVoted: false,
  choice: null,
  refusals: [],
  ...more,
});

export const caseBallots = (more: object = {}) => ({
  caseId: idOf(401),
  sittingId: idOf(201),
  name: { vi: 'Nguyễn Văn An – Chiến sĩ thi đua cơ sở', en: 'Nguyễn Văn An – Grassroots Emulation Fighter' },
  isRecused: false,
  rule: { vi: 'Hội đồng hợp lệ khi có ít nhất 2/3.', en: 'Valid with at least 2/3.' },
  lowerTitle: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
  form: 'SECRET',
  ballots: 2,
  running: round(),
  earlier: [],
  ownVotes: [ownVote()],
  minutes: null,
  openRefusals: [],
  isToSettle: false,
  ...more,
});

export const closer = (name: string, more: object = {}) => ({ personId: idOf(302), name, hasKey: false, isViewer: false, ...more });

export const ballot = (more: object = {}) => ({
  id: idOf(601),
  sittingId: idOf(201),
  number: 1,
  purpose: 'CASE',
  form: 'SECRET',
  state: 'OPEN',
  outer: closer('Hồ Sỹ Giang', { hasKey: true }),
  inner: closer('Huỳnh Thị Dung', { hasKey: true }),
  awaits: 'OUTER',
  openedAt: '2017-12-11T02:00:00Z',
  closedAt: null,
  countedAt: null,
  voidReason: null,
  voidAskedBy: null,
  voidedAt: null,
  mayRun: true,
  mayConfirmVoid: false,
  rounds: [round()],
  ...more,
});
