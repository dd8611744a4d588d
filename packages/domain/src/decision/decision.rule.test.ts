import { NOMINATION_STATES } from '../nomination/dossier';
import type { Ledger } from '../rulebook/quota';
import type { Outcome, Verdict } from '../rulebook/verdict';
import { type ApprovalFacts, whyNotApprove, whyNotRefuse } from './decision.rule';

const source = { document: 'test', name: { vi: 'Nghị định thử', en: 'Test decree' }, article: '9', confidence: 'VERIFIED' } as const;

function verdict(outcome: Outcome, optional = false): Verdict {
  const text = { vi: 'Không nghỉ quá 40 ngày.', en: 'Leave under 40 days.' };
  return { criterion: 'leave', kind: 'leave', outcome, requirement: text, because: text, facts: [], source, optional };
}

const ledger: Ledger = {
  rule: {
    id: 'q',
    name: { vi: 'CSTĐCS', en: 'CSTĐCS' },
    awards: ['A'],
    over: 'ORGANISATION',
    source,
    amount: { kind: 'count', places: 2 },
    leaders: { atMostPercent: 50 },
  },
  base: 0,
  places: 2,
  held: 1,
  used: 1,
  left: 0,
  over: 4,
  leaderPlaces: 1,
  leadersUsed: 1,
};

/** The first instant after the days of the posting. */
const CLOSED = new Date('2017-12-19T17:00:00Z');

function facts(over: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return {
    state: 'ACCEPTED',
    nominee: 'Trần Thị B',
    award: { vi: 'CSTĐCS', en: 'CSTĐCS' },
    council: { needed: source, result: { sitting: 1, startsAt: new Date('2017-12-12T01:00:00Z'), outcome: 'PASSED' } },
    posting: { needed: source, result: { number: 1, postedAt: new Date('2017-12-12T09:00:00Z'), closesAt: CLOSED } },
    freezes: [],
    tied: [],
    now: CLOSED,
    isLeader: false,
    ledgers: [ledger],
    eligibility: { award: 'A', outcome: 'MET', verdicts: [verdict('MET')] },
    ...over,
  };
}

const codes = (over: Partial<ApprovalFacts>) => whyNotApprove(facts(over)).map((refusal) => refusal.code);

describe('approving a nomination', () => {
  it('is free when every criterion is met and a place is left', () => {
    expect(codes({})).toEqual([]);
  });

  it('wants every criterion settled, unless another one makes up for it', () => {
    expect(codes({ eligibility: { award: 'A', outcome: 'NOT_MET', verdicts: [verdict('NOT_MET')] } })).toEqual(['CRITERION_NOT_MET']);
    expect(codes({ eligibility: { award: 'A', outcome: 'UNDETERMINED', verdicts: [verdict('UNDETERMINED')] } })).toEqual([
      'CRITERION_UNDETERMINED',
    ]);
    expect(codes({ eligibility: { award: 'A', outcome: 'MET', verdicts: [verdict('NOT_MET', true)] } })).toEqual([]);
  });

  it('tells all reasons at once, each with its source', () => {
    const refusals = whyNotApprove(
      facts({
        isLeader: true,
        ledgers: [{ ...ledger, used: 2 }],
        eligibility: { award: 'A', outcome: 'NOT_MET', verdicts: [verdict('NOT_MET')] },
      }),
    );
    expect(refusals.map((refusal) => refusal.code)).toEqual(['CRITERION_NOT_MET', 'QUOTA_USED', 'QUOTA_LEADERS_USED']);
    expect(refusals.every((refusal) => refusal.source?.article === '9')).toBe(true);
  });

  it.each(NOMINATION_STATES.filter((state) => state !== 'ACCEPTED'))('is refused in state %s, whatever else holds', (state) => {
    expect(codes({ state })).toHaveLength(1);
    expect(whyNotRefuse({ ...facts({ state }), reason: 'Không đạt' })).toHaveLength(1);
  });
});

describe('what must come before', () => {
  const held = { sitting: 2, startsAt: new Date('2017-12-12T01:00:00Z') };
  const council = (result?: object) =>
    ({ council: { needed: source, ...(result && { result: { ...held, ...result } }) } }) as Partial<ApprovalFacts>;

  it.each([
    ['nothing', undefined, 'COUNCIL_NOT_HELD'],
    ['the agenda', {}, 'COUNCIL_NOT_HELD'],
    ['put off', { outcome: 'DEFERRED' }, 'COUNCIL_NOT_HELD'],
    ['not passed', { outcome: 'NOT_PASSED' }, 'COUNCIL_DID_NOT_PASS'],
    ['a lower title', { outcome: 'LOWER_TITLE', lowerAward: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' } }, 'COUNCIL_DID_NOT_PASS'],
  ])('the council: %s', (_, result, code) => {
    const refusals = whyNotApprove(facts(council(result)));
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(refusals[0]).toMatchObject({ source });
    expect(refusals[0]?.message.vi).not.toMatch(/undefined|số 0/);
  });

  it('names the title that the council proposes instead', () => {
    const [refusal] = whyNotApprove(
      facts(council({ outcome: 'LOWER_TITLE', lowerAward: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' } })),
    );
    expect(refusal?.message.vi).toContain('đề nghị Lao động tiên tiến');
  });

  it('asks for neither where no rule does', () => {
    expect(codes({ council: {}, posting: {} })).toEqual([]);
  });

  it('a posting must have been, and have run to its end: its last second still belongs to those who object', () => {
    expect(codes({ posting: { needed: source } })).toEqual(['NOT_POSTED']);
    expect(codes({ now: new Date(CLOSED.getTime() - 1) })).toEqual(['POSTING_RUNS']);
    const [running] = whyNotApprove(facts({ now: new Date(CLOSED.getTime() - 1) }));
    expect(running?.message.vi).toContain('đến hết ngày 19/12/2017 (23:59:59)');
  });

  it('tells both at once, before what the criteria say', () => {
    expect(
      codes({ ...council(), posting: { needed: source }, eligibility: { award: 'A', outcome: 'NOT_MET', verdicts: [verdict('NOT_MET')] } }),
    ).toEqual(['COUNCIL_NOT_HELD', 'NOT_POSTED', 'CRITERION_NOT_MET']);
  });

  it('a freeze stops the no as well as the yes, and tells nobody who objected', () => {
    const freezes = [
      { cause: 'OBJECTION', since: new Date('2017-12-13T01:00:00Z'), source },
      { cause: 'INQUIRY', since: new Date('2017-12-14T01:00:00Z') },
    ] as const;
    expect(codes({ freezes })).toEqual(['DECISION_FROZEN', 'DECISION_FROZEN']);
    const refusals = whyNotRefuse({ ...facts({ freezes }), reason: 'Không đạt' });
    expect(refusals.map((refusal) => refusal.code)).toEqual(['DECISION_FROZEN', 'DECISION_FROZEN']);
    expect(Object.keys(refusals[0]?.facts ?? {})).toEqual(['nominee', 'cause', 'since', 'sinceEnglish']);
  });
});

describe('refusing a nomination', () => {
  it('demands a reason of a length that can be read', () => {
    expect(whyNotRefuse({ ...facts(), reason: '  ' }).map((refusal) => refusal.code)).toEqual(['REASON_MISSING']);
    expect(whyNotRefuse({ ...facts(), reason: 'Thành tích chưa nổi bật' })).toEqual([]);
    expect(whyNotRefuse({ ...facts(), reason: 'x'.repeat(2000) })).toEqual([]);
    expect(whyNotRefuse({ ...facts(), reason: 'x'.repeat(2001) }).map((refusal) => refusal.code)).toEqual(['TEXT_TOO_LONG']);
  });
});
