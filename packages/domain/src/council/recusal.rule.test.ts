import fc from 'fast-check';
import type { VoteRule } from '../rulebook/vote';
import { standingOfCase } from './case-standing.rule';
import { hintsOn } from './council.rule';
import {
  type CaseSubject,
  conflictsOf,
  type HeldPost,
  whyNotAnswer,
  whyNotClearRecusal,
  whyNotSetRecusal,
  whyNotTakePart,
} from './recusal.rule';
import type { CaseSeat } from './sitting';

const post = (unitId: string, path: readonly string[], rank: HeldPost['rank'], isLeadership = false): HeldPost => ({
  unitId,
  path,
  rank,
  isLeadership,
});
const inRoom = (rank: HeldPost['rank']) => post('room', ['department', 'room'], rank);
const inLab = (rank: HeldPost['rank']) => post('lab', ['department', 'bureau', 'lab'], rank);
const inBureau = (rank: HeldPost['rank']) => post('bureau', ['department', 'bureau'], rank);
const inLeadership = (rank: HeldPost['rank']) => post('leadership', ['department', 'leadership'], rank, true);

const nominee = (...posts: HeldPost[]): CaseSubject => ({ people: [{ personId: 'nominee', posts }], collective: null });
const collective = (unitId: string, path: readonly string[]): CaseSubject => ({ people: [], collective: { unitId, path } });
const grounds = (posts: readonly HeldPost[], subject: CaseSubject, relatives: readonly string[] = []) =>
  conflictsOf({ member: { personId: 'member', posts }, subject, relatives: new Set(relatives), councilUnitId: 'department' });

describe('who may not sit on a case', () => {
  it.each([
    ['head of the nominee’s room', [inRoom('HEAD')], nominee(inRoom('STAFF')), ['LINE']],
    ['deputy of it', [inRoom('DEPUTY')], nominee(inRoom('STAFF')), ['LINE']],
    ['somebody whose head is nominated', [inRoom('STAFF')], nominee(inRoom('HEAD')), ['LINE']],
    ['a colleague of the room', [inRoom('STAFF')], nominee(inRoom('STAFF')), ['UNIT']],
    ['head of the bureau above the nominee’s lab', [inBureau('HEAD')], nominee(inLab('STAFF')), ['UNIT']],
    ['head of a lab below the nominee’s bureau', [inLab('HEAD')], nominee(inBureau('HEAD')), ['UNIT']],
    ['staff of the bureau above', [inBureau('STAFF')], nominee(inLab('STAFF')), []],
    ['somebody of another room', [inRoom('HEAD')], nominee(inLab('STAFF')), []],
    ['the Director', [inLeadership('HEAD')], nominee(inRoom('HEAD')), []],
    ['the head of the whole department', [post('department', ['department'], 'HEAD')], nominee(inRoom('STAFF')), []],
    ['the Director, of a deputy', [inLeadership('HEAD')], nominee(inLeadership('DEPUTY')), ['LINE']],
    ['somebody of the nominated room', [inRoom('STAFF')], collective('room', ['department', 'room']), ['OWN']],
    ['somebody of a lab, of the nominated bureau', [inLab('STAFF')], collective('bureau', ['department', 'bureau']), ['OWN']],
    ['the head of the bureau, of a nominated lab', [inBureau('HEAD')], collective('lab', ['department', 'bureau', 'lab']), ['UNIT']],
    ['anybody, of the department as a whole', [inRoom('HEAD')], collective('department', ['department']), []],
  ])('%s', (_who, posts, subject, expected) => {
    expect(grounds(posts, subject)).toEqual(expected);
  });

  it('a relative by anybody’s declaration, beside what the posts say; and for one’s own case that alone', () => {
    expect(grounds([inRoom('HEAD')], nominee(inRoom('STAFF')), ['nominee'])).toEqual(['FAMILY', 'LINE']);
    expect(
      grounds([inRoom('STAFF')], { people: [{ personId: 'member', posts: [inRoom('STAFF')] }], collective: null }, ['nominee']),
    ).toEqual(['OWN']);
  });

  it('leadership above is no conflict, however deep the nominee’s unit lies', () => {
    const units = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(units, fc.constantFrom('HEAD', 'DEPUTY', 'STAFF'), (names, rank) => {
        const path = ['department', ...names.map((name) => `unit ${name}`)];
        const theirs = post(path.at(-1) as string, path, rank);
        expect(grounds([inLeadership('HEAD')], nominee(theirs))).toEqual([]);
      }),
    );
  });
});

describe('taking part', () => {
  const free = { name: 'A', hasSeat: true, recusals: [], hasAnswered: true };

  it('needs a seat, no interest, and an answer, in this order', () => {
    const codes = (more: object) => whyNotTakePart({ ...free, ...more }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ hasAnswered: false })).toEqual(['CONFLICT_UNANSWERED']);
    expect(codes({ hasAnswered: false, recusals: [{ ground: 'LINE' }, { ground: 'FAMILY' }] })).toEqual(['RECUSED', 'RECUSED']);
    expect(codes({ hasSeat: false, recusals: [{ ground: 'LINE' }] })).toEqual(['NO_SEAT']);
  });

  it('no answer takes away what the records show, and who is kept away cannot tell from it whether the case is decided', () => {
    const asked = { name: 'A', hasSeat: true, recusals: [], case: 'Lan', isDecided: false, hadInterest: false, note: '' };
    const codes = (more: object) => whyNotAnswer('CONVENED', { ...asked, ...more }).map(({ code }) => code);
    const kept = { recusals: [{ ground: 'FAMILY' }] };
    expect([codes({}), codes({ isDecided: true }), codes({ hadInterest: true }), codes({ hasSeat: false })]).toEqual([
      [],
      ['CASE_DECIDED'],
      ['CONFLICT_ANSWER_FIXED'],
      ['NO_SEAT'],
    ]);
    expect([codes(kept), codes({ ...kept, isDecided: true })]).toEqual([['RECUSED'], ['RECUSED']]);
    for (const state of ['DRAFT', 'CLOSED'] as const) expect(whyNotAnswer(state, asked).map(({ code }) => code)).toEqual(['SITTING_STATE']);
  });

  it('nobody’s own case is ever lifted, and nobody lifts what concerns themselves', () => {
    const codes = (more: object) =>
      whyNotClearRecusal('CONVENED', {
        case: 'A',
        ground: 'UNIT',
        isCleared: false,
        isDecided: false,
        isOwn: false,
        reason: 'x',
        ...more,
      }).map(({ code }) => code);
    const decided = { case: 'Lê Thị Mai', isDecided: true, reason: 'x', name: 'B', hasSeat: true, isSet: false };
    expect(whyNotSetRecusal('OPEN', decided).map(({ message }) => message.vi)).toEqual(['Lê Thị Mai: Hội đồng đã có kết quả.']);
    expect([codes({}), codes({ ground: 'OWN' }), codes({ isOwn: true }), codes({ reason: ' ' }), codes({ isDecided: true })]).toEqual([
      [],
      ['RECUSAL_IS_OWN'],
      ['RECUSAL_OF_ONESELF'],
      ['REASON_MISSING'],
      ['CASE_DECIDED'],
    ]);
  });
});

describe('the arithmetic of a case', () => {
  const rule: VoteRule = {
    id: 'council',
    body: 'COUNCIL',
    awards: ['X'],
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent: 80, strict: false, of: 'ALL_MEMBERS' },
    secretaryVotes: false,
    source: { document: 'd', name: { vi: 'Quy chế', en: 'Rules' }, confidence: 'UNVERIFIED' },
  };
  const seats = (count: number, recused: number, away = 0): CaseSeat[] =>
    Array.from({ length: count }, (_, index) => ({
      seatId: `${index}`,
      part: 'MEMBER',
      votes: true,
      personId: `${index}`,
      name: `${index}`,
      proxyPersonId: null,
      hasAnswered: true,
      isRecused: index < recused,
      attends: index >= count - away ? 'ABSENT' : 'PRESENT',
    }));

  it('is worked out again without those recused: of nine with one recused, eight may vote and seven are needed', () => {
    expect(standingOfCase(rule, seats(9, 1))).toMatchObject({ mayVote: 8, quorum: 6, needed: 7, refusals: [] });
    expect(standingOfCase(rule, seats(9, 1)).text.en).toBe('1 recused; 8 may vote, 6 must be present, 8 are; 7 needed.');
  });

  it('a seat without a vote is no member, and without anybody left there is no vote, with the rule behind it', () => {
    const withSecretary = [...seats(9, 0), { ...(seats(1, 0)[0] as CaseSeat), seatId: 's', votes: false, isSecretary: true }];
    expect(standingOfCase(rule, withSecretary).members).toBe(9);
    const none = standingOfCase(rule, seats(3, 3)).refusals;
    expect(none.map(({ code, source }) => [code, source?.name.vi])).toEqual([['CASE_HAS_NO_VOTERS', 'Quy chế']]);
    expect(standingOfCase(rule, seats(9, 3, 4)).refusals.map(({ code }) => code)).toEqual(['CASE_HAS_NO_QUORUM']);
  });

  it('recusing one who is there never makes more votes needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.nat(25), (count, some) => {
        const recused = some % count;
        const [before, after] = [standingOfCase(rule, seats(count, recused)), standingOfCase(rule, seats(count, recused + 1))];
        expect(after.needed).toBeLessThanOrEqual(before.needed);
        expect(after.mayVote).toBe(before.mayVote - 1);
      }),
    );
  });
});

it('an even number of votes is a hint and no refusal', () => {
  const seat = (part: 'CHAIR' | 'MEMBER' | 'SECRETARY', votes = true) => ({ part, votes, personId: part, name: part });
  expect(hintsOn([seat('CHAIR'), seat('MEMBER'), seat('SECRETARY', false)]).map(({ en }) => en)).toEqual([
    '2 members have a vote: an even number, so that votes can be tied. Many regulations advise an odd one.',
  ]);
  expect(hintsOn([seat('CHAIR'), seat('SECRETARY', false)])).toEqual([]);
});
