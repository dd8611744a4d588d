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

function facts(over: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return {
    state: 'ACCEPTED',
    nominee: 'Trần Thị B',
    award: { vi: 'CSTĐCS', en: 'CSTĐCS' },
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

describe('refusing a nomination', () => {
  it('demands a reason of a length that can be read', () => {
    expect(whyNotRefuse({ ...facts(), reason: '  ' }).map((refusal) => refusal.code)).toEqual(['REASON_MISSING']);
    expect(whyNotRefuse({ ...facts(), reason: 'Thành tích chưa nổi bật' })).toEqual([]);
    expect(whyNotRefuse({ ...facts(), reason: 'x'.repeat(2000) })).toEqual([]);
    expect(whyNotRefuse({ ...facts(), reason: 'x'.repeat(2001) }).map((refusal) => refusal.code)).toEqual(['TEXT_TOO_LONG']);
  });
});
