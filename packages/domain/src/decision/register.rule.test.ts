import fc from 'fast-check';
import {
  type DraftedNomination,
  gapsIn,
  type Registration,
  runningNumberOf,
  stateOfDecision,
  whyNotAnnounce,
  whyNotDraft,
  whyNotRegister,
  whyNotRespond,
  whyNotUpper,
} from './register.rule';

const award = { vi: 'Chiến sĩ thi đua cơ sở', en: 'Grassroots Emulation Fighter' };
const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

test.each([
  ['125/QĐ-SKHCN', 125],
  ['007/TTr', 7],
  [' 12/QĐ', 12],
  ['QĐ-12', undefined],
  ['0/QĐ', undefined],
  ['1234567890/QĐ', undefined],
])('the running number of %s is %s', (number, running) => expect(runningNumberOf(number)).toBe(running));

test('gaps are what was left out below the highest, and no more of them than can be read', () => {
  expect(gapsIn([1, 2, 5])).toEqual([3, 4]);
  expect(gapsIn([])).toEqual([]);
  expect(gapsIn([1_000_000])).toHaveLength(20);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (given) => {
      const all = [...given, ...gapsIn(given, 100)].sort((one, other) => one - other);
      expect(all).toEqual(Array.from({ length: Math.max(0, ...given) }, (_, index) => index + 1));
    }),
  );
});

test('registered and announced are two facts', () => {
  const at = new Date();
  expect(stateOfDecision({ registeredAt: null, announcedAt: null })).toBe('DRAFT');
  expect(stateOfDecision({ registeredAt: at, announcedAt: null })).toBe('REGISTERED');
  expect(stateOfDecision({ registeredAt: at, announcedAt: at })).toBe('ANNOUNCED');
});

describe('drafting', () => {
  const drafted = (more: Partial<DraftedNomination> = {}): DraftedNomination => ({
    nominee: 'An',
    award,
    isApproved: true,
    isOwn: true,
    isFrozen: false,
    ...more,
  });

  it('takes what the Director approved and no other decision names', () => {
    expect(whyNotDraft('AWARD', [drafted()])).toEqual([]);
    expect(codesOf(whyNotDraft('AWARD', []))).toEqual(['DECISION_EMPTY']);
    expect(codesOf(whyNotDraft('AWARD', [drafted({ isApproved: false }), drafted({ isFrozen: true })]))).toEqual([
      'NOT_APPROVED_YET',
      'LINE_FROZEN',
    ]);
    expect(codesOf(whyNotDraft('AWARD', [drafted({ standsIn: { number: '5/QĐ' } })]))).toEqual(['ALREADY_IN_DECISION']);
  });

  it('keeps what is decided above out of an award decision, and the Director’s own out of a proposal', () => {
    expect(codesOf(whyNotDraft('AWARD', [drafted({ isOwn: false })]))).toEqual(['DECIDED_ELSEWHERE']);
    expect(codesOf(whyNotDraft('PROPOSAL', [drafted()]))).toEqual(['DECIDED_ELSEWHERE']);
    expect(whyNotDraft('PROPOSAL', [drafted({ isOwn: false })])).toEqual([]);
  });

  it('names again what a correction puts right', () => {
    expect(whyNotDraft('AWARD', [drafted({ standsIn: { number: '5/QĐ' } })], true)).toEqual([]);
  });
});

describe('registering', () => {
  const facts = (more: Partial<Registration> = {}): Registration => ({
    kind: 'AWARD',
    state: 'DRAFT',
    lines: 2,
    number: '125/QĐ-SKHCN',
    issuedOn: '2017-12-25',
    signer: 'Hồ Sỹ Giang',
    today: '2017-12-26',
    approvedOn: '2017-12-22',
    heldAlready: [],
    frozen: [],
    ...more,
  });
  const codes = (more: Partial<Registration>) => codesOf(whyNotRegister(facts(more)));

  it.each<[string, Partial<Registration>, string[]]>([
    ['what is complete', {}, []],
    ['on the day of the approval', { issuedOn: '2017-12-22' }, []],
    ['twice', { state: 'REGISTERED' }, ['DECISION_REGISTERED']],
    ['nothing', { lines: 0 }, ['DECISION_EMPTY']],
    ['without a number', { number: ' ' }, ['DECISION_NUMBER_MISSING']],
    ['without a running number', { number: 'QĐ-SKHCN' }, ['DECISION_NUMBER_WITHOUT_DIGITS']],
    ['a number of the level above as it is written', { kind: 'UPPER_AWARD', number: 'QĐ-UBND', signer: '' }, []],
    ['under a number that is taken', { taken: { number: '125/QĐ', issuedOn: '2017-05-02' } }, ['DECISION_NUMBER_TAKEN']],
    ['in the future', { issuedOn: '2017-12-27' }, ['DAY_IN_FUTURE']],
    ['before the approval', { issuedOn: '2017-12-21' }, ['ISSUED_BEFORE_APPROVAL']],
    ['before what it corrects', { follows: '2017-12-26' }, ['ISSUED_BEFORE_APPROVAL']],
    ['unsigned', { signer: '' }, ['SIGNER_MISSING']],
    ['what is held already', { heldAlready: [{ nominee: 'An', award, number: '1/QĐ' }] }, ['HONOUR_ON_RECORD']],
    ['what was frozen meanwhile', { frozen: [{ nominee: 'An', award }] }, ['LINE_FROZEN']],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));

  it('a proposal keeps to the window for sending up, the last day included', () => {
    const source = { document: 'plan', name: award, confidence: 'VERIFIED' } as const;
    const submission = { closesOn: '2017-12-25', source };
    expect(codes({ kind: 'PROPOSAL', submission })).toEqual([]);
    expect(whyNotRegister(facts({ kind: 'PROPOSAL', submission, issuedOn: '2017-12-26' }))).toMatchObject([
      { code: 'SUBMISSION_CLOSED', source },
    ]);
    expect(codes({ submission, issuedOn: '2017-12-26' })).toEqual([]);
  });
});

test('a decision is announced once, after it is registered and not before its date', () => {
  const facts = { state: 'REGISTERED', how: 'Tại hội nghị', on: '2017-12-28', issuedOn: '2017-12-25', today: '2017-12-28' } as const;
  expect(whyNotAnnounce(facts)).toEqual([]);
  expect(codesOf(whyNotAnnounce({ ...facts, state: 'DRAFT' }))).toEqual(['DECISION_NOT_REGISTERED']);
  expect(codesOf(whyNotAnnounce({ ...facts, state: 'ANNOUNCED' }))).toEqual(['DECISION_ANNOUNCED']);
  expect(codesOf(whyNotAnnounce({ ...facts, how: '', on: '2017-12-24' }))).toEqual(['ANNOUNCED_HOW_MISSING', 'ANNOUNCED_BEFORE_ISSUE']);
  expect(codesOf(whyNotAnnounce({ ...facts, on: '2017-12-29' }))).toEqual(['DAY_IN_FUTURE']);
});

test('an award is taken or declined once, after it was announced; declining wants a reason and no money paid', () => {
  const facts = {
    state: 'ANNOUNCED',
    kind: 'AWARD',
    granted: null,
    accepts: true,
    hasResponded: false,
    isRevoked: false,
    isPaid: false,
    note: '',
  } as const;
  expect(whyNotRespond(facts)).toEqual([]);
  expect(whyNotRespond({ ...facts, isPaid: true })).toEqual([]);
  expect(codesOf(whyNotRespond({ ...facts, state: 'REGISTERED' }))).toEqual(['NOT_ANNOUNCED_YET']);
  expect(codesOf(whyNotRespond({ ...facts, hasResponded: true }))).toEqual(['RESPONDED_ALREADY']);
  expect(codesOf(whyNotRespond({ ...facts, isRevoked: true }))).toEqual(['HONOUR_REVOKED']);
  expect(codesOf(whyNotRespond({ ...facts, granted: false }))).toEqual(['NOTHING_TO_ACCEPT']);
  expect(codesOf(whyNotRespond({ ...facts, kind: 'PROPOSAL' }))).toEqual(['NOTHING_TO_ACCEPT']);
  expect(codesOf(whyNotRespond({ ...facts, accepts: false }))).toEqual(['REASON_MISSING']);
  expect(codesOf(whyNotRespond({ ...facts, accepts: false, isPaid: true, note: 'Nhường người khác' }))).toEqual(['PAID_ALREADY']);
});

test('the level above answers what was proposed, once, and a no has a reason', () => {
  const line = { nominee: 'An', isProposed: true, isAnswered: false, granted: true, reason: '' };
  expect(whyNotUpper('REGISTERED', 'UBND tỉnh', [line])).toEqual([]);
  expect(codesOf(whyNotUpper('DRAFT', 'UBND tỉnh', [line]))).toEqual(['DECISION_NOT_REGISTERED']);
  expect(codesOf(whyNotUpper('REGISTERED', '', []))).toEqual(['DECISION_EMPTY']);
  const others = [
    { ...line, isProposed: false },
    { ...line, isAnswered: true },
    { ...line, granted: false },
  ];
  expect(codesOf(whyNotUpper('REGISTERED', ' ', others))).toEqual([
    'ISSUER_MISSING',
    'NOT_IN_PROPOSAL',
    'ANSWERED_ALREADY',
    'REASON_MISSING',
  ]);
});
