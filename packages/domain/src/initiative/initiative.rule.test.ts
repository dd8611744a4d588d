import {
  type InitiativeEvents,
  stateOfInitiative,
  whyNotFile,
  whyNotRecognise,
  whyNotRefuseInitiative,
  whyNotWithdrawInitiative,
} from './initiative.rule';

const FILED: InitiativeEvents = { recognisedOn: null, refusedAt: null, withdrawnAt: null, isPlaced: false, passed: null };
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

it.each<[Partial<InitiativeEvents>, string]>([
  [{}, 'FILED'],
  [{ isPlaced: true }, 'BEFORE_COUNCIL'],
  [{ passed: true }, 'PASSED'],
  [{ passed: false }, 'NOT_PASSED'],
  [{ passed: true, recognisedOn: '2017-11-01' }, 'RECOGNISED'],
  [{ passed: false, refusedAt: new Date() }, 'REFUSED'],
  [{ withdrawnAt: new Date() }, 'WITHDRAWN'],
])('of %j the state is %s', (more, state) => {
  expect(stateOfInitiative({ ...FILED, ...more })).toBe(state);
});

it('is filed with a title, its content and its effect, by a number of authors that can be', () => {
  const asked = {
    title: 'Số hóa',
    description: 'Quét hồ sơ',
    effect: 'Nhanh hơn',
    coauthors: 2,
    window: undefined,
    now: new Date('2017-06-01'),
  };
  expect(whyNotFile(asked)).toEqual([]);
  expect(whyNotFile({ ...asked, title: ' ', effect: '', coauthors: 11 }).map(({ code, field }) => [code, field])).toEqual([
    ['INITIATIVE_TEXT_MISSING', 'title'],
    ['INITIATIVE_TEXT_MISSING', 'effect'],
    ['INITIATIVE_COAUTHORS', 'coauthorIds'],
  ]);
});

it('is withdrawn only before the council has it', () => {
  expect(codes(whyNotWithdrawInitiative('FILED'))).toEqual([]);
  expect(codes(whyNotWithdrawInitiative('PASSED'))).toEqual(['INITIATIVE_BEFORE_COUNCIL']);
  expect(codes(whyNotWithdrawInitiative('REFUSED'))).toEqual(['INITIATIVE_SETTLED']);
});

describe('recognition', () => {
  const asked = {
    state: 'PASSED',
    recognised: [],
    level: 'UNIT',
    decidedOn: '2017-11-01',
    decisionNumber: '88/QĐ',
    today: '2017-11-02',
  } as const;

  it('rests on the council, begins at the level of this body and goes upwards, never twice at one level', () => {
    expect(codes(whyNotRecognise(asked))).toEqual([]);
    expect(codes(whyNotRecognise({ ...asked, state: 'NOT_PASSED' }))).toEqual(['INITIATIVE_NOT_PASSED']);
    expect(codes(whyNotRecognise({ ...asked, level: 'PROVINCE' }))).toEqual(['INITIATIVE_LEVEL_FIRST']);
    const recognised = { ...asked, state: 'RECOGNISED', recognised: ['UNIT', 'PROVINCE'] } as const;
    expect(codes(whyNotRecognise({ ...recognised, recognised: ['UNIT'], level: 'PROVINCE' }))).toEqual([]);
    expect(codes(whyNotRecognise({ ...recognised, level: 'SECTOR' }))).toEqual(['INITIATIVE_LEVEL_HELD']);
    expect(codes(whyNotRecognise({ ...recognised, level: 'NATION' }))).toEqual([]);
  });

  it('has a decision with a number, and no day to come', () => {
    expect(codes(whyNotRecognise({ ...asked, decidedOn: '2017-11-03', decisionNumber: ' ' }))).toEqual([
      'INITIATIVE_DECISION_AHEAD',
      'INITIATIVE_DECISION_MISSING',
    ]);
  });

  it('is not refused after the council has passed it, nor without a reason', () => {
    expect(codes(whyNotRefuseInitiative('PASSED', 'x'))).toEqual(['INITIATIVE_PASSED']);
    expect(codes(whyNotRefuseInitiative('NOT_PASSED', ' '))).toEqual(['REASON_MISSING']);
    expect(codes(whyNotRefuseInitiative('NOT_PASSED', 'Không mới'))).toEqual([]);
  });
});
