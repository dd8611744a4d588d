import type { CollectiveNominee, PersonNominee } from '../people/nominee';
import type { Citation } from '../rulebook/citation';
import type { CompositionCriterion } from '../rulebook/criteria/composition';
import type { HonoursCriterion } from '../rulebook/criteria/honours';
import type { Verdict } from '../rulebook/verdict';
import {
  reopenedBy,
  waitsForAnAward,
  whyNotAcceptDossier,
  whyNotRecallDossier,
  whyNotRecordFinding,
  whyNotReturnDossier,
  whyNotWithdrawDossier,
} from './appraise.rule';
import type { DossierEvents } from './dossier';

const source: Citation = { document: 'decree', name: { vi: 'Nghị định', en: 'Decree' }, confidence: 'VERIFIED' };
const text = (vi: string) => ({ vi, en: vi });
const now = new Date('2017-11-25T02:00:00Z');
const DRAFT: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const SENT: DossierEvents = { ...DRAFT, sentAt: now };
const ACCEPTED: DossierEvents = { ...SENT, acceptedAt: now };

function verdict(outcome: Verdict['outcome'], criterion = 'rating'): Verdict {
  return { criterion, kind: 'rating', outcome, requirement: text('Xếp loại.'), because: text('Chưa có.'), facts: [], source };
}
function nomination(verdicts: Verdict[], waiting: string[] = []) {
  return { id: 'n1', nominee: 'Trần Thị Lan', eligibility: { award: 'ADVANCED_WORKER', outcome: 'MET' as const, verdicts }, waiting };
}
const codes = (reasons: readonly { code: string }[]) => reasons.map((reason) => reason.code);

describe('accepting', () => {
  it('wants every criterion settled', () => {
    expect(whyNotAcceptDossier(SENT, [nomination([verdict('MET')])])).toEqual([]);
    expect(codes(whyNotAcceptDossier(SENT, [nomination([verdict('UNDETERMINED')])]))).toEqual(['CRITERION_UNDETERMINED']);
    expect(codes(whyNotAcceptDossier(SENT, [nomination([verdict('NOT_MET')])]))).toEqual(['CRITERION_NOT_MET']);
  });

  it('does not wait for an award of the same year, but never takes waiting for an excuse', () => {
    expect(whyNotAcceptDossier(SENT, [nomination([verdict('UNDETERMINED')], ['rating'])])).toEqual([]);
    expect(codes(whyNotAcceptDossier(SENT, [nomination([verdict('NOT_MET')], ['rating'])]))).toEqual(['CRITERION_NOT_MET']);
  });

  it.each([DRAFT, ACCEPTED, { ...SENT, returnedAt: now, reopened: [] }])('is for a dossier that is with the Office (%#)', (dossier) => {
    expect(codes(whyNotAcceptDossier(dossier, []))).toEqual(['DOSSIER_NOT_WITH_OFFICE']);
    expect(codes(whyNotReturnDossier(dossier, { flagged: 1, note: '' }))).toEqual(['DOSSIER_NOT_WITH_OFFICE']);
    expect(codes(whyNotRecallDossier(dossier, []))).toEqual(['DOSSIER_NOT_WITH_OFFICE']);
  });
});

describe('returning', () => {
  it('asks for something', () => {
    expect(codes(whyNotReturnDossier(SENT, { flagged: 0, note: '  ' }))).toEqual(['NOTHING_SENT_BACK']);
    expect(whyNotReturnDossier(SENT, { flagged: 1, note: '' })).toEqual([]);
    expect(whyNotReturnDossier(SENT, { flagged: 0, note: 'Bổ sung biên bản' })).toEqual([]);
  });
});

describe('recalling', () => {
  const finding = { outcome: 'MET' as const, by: 'Huỳnh Thị Dung', at: now };

  it('is possible until the Office acts, and what it found at an earlier sending is no act', () => {
    const earlier = { ...finding, at: new Date(now.getTime() - 1) };
    expect(whyNotRecallDossier(SENT, [{ nominee: 'Lan', findings: { rating: earlier } }])).toEqual([]);
    expect(codes(whyNotRecallDossier(SENT, [{ nominee: 'Lan', findings: { rating: finding } }]))).toEqual(['OFFICE_HAS_BEGUN']);
  });
});

describe('what reopens', () => {
  const criteria = [
    { id: 'rating', kind: 'rating', atLeast: 'GOOD', years: 1, source },
    { id: 'initiative', kind: 'initiative', of: ['INITIATIVE'], atLeast: 1, level: 'UNIT', withinYears: 1, source },
  ] as const;
  const flag = { parts: [], criteria: [], note: '' };

  it('is what is flagged, the initiatives with their criterion, and all of it when a note names no part', () => {
    expect(reopenedBy(undefined, criteria)).toEqual([]);
    expect(reopenedBy(flag, criteria)).toEqual([]);
    expect(reopenedBy({ ...flag, note: 'Làm lại' }, criteria)).toBeNull();
    expect(reopenedBy({ ...flag, parts: ['VOTES'], criteria: ['rating', 'rating'] }, criteria)).toEqual(['VOTES', 'rating']);
    expect(reopenedBy({ ...flag, criteria: ['initiative'] }, criteria)).toEqual(['INITIATIVES', 'initiative']);
  });
});

describe('withdrawing', () => {
  const lan = { nominee: 'Lan', award: { name: text('Lao động tiên tiến') }, approvedAt: null, refusedAt: null };

  it('is possible until the first decision', () => {
    expect(whyNotWithdrawDossier(DRAFT, [lan])).toEqual([]);
    expect(whyNotWithdrawDossier(ACCEPTED, [lan])).toEqual([]);
    expect(codes(whyNotWithdrawDossier(ACCEPTED, [lan, { ...lan, approvedAt: now }]))).toEqual(['ALREADY_DECIDED']);
    expect(codes(whyNotWithdrawDossier({ ...SENT, withdrawnAt: now }, [lan]))).toEqual(['DOSSIER_WITHDRAWN']);
  });
});

describe('a finding of the Office', () => {
  it('settles what nobody could tell and overturns nothing', () => {
    expect(whyNotRecordFinding(SENT, verdict('UNDETERMINED'), 'Đã xem bản gốc')).toEqual([]);
    expect(codes(whyNotRecordFinding(SENT, verdict('NOT_MET'), 'Đã xem'))).toEqual(['FINDING_NOT_OPEN']);
    expect(codes(whyNotRecordFinding(SENT, verdict('MET'), 'Đã xem'))).toEqual(['FINDING_NOT_OPEN']);
    expect(codes(whyNotRecordFinding(DRAFT, verdict('UNDETERMINED'), ' '))).toEqual(['DOSSIER_NOT_WITH_OFFICE', 'REASON_MISSING']);
  });
});

describe('waiting for an award', () => {
  const asked = { clearances: [], indicators: [], scores: [], blockRanks: [], attestations: {}, findings: {} };
  const common = { id: 'x', name: 'X', ratings: [], inquiries: [], honours: [], ...asked };
  const person: PersonNominee = {
    ...common,
    kind: 'PERSON',
    nominatedFor: ['ADVANCED_WORKER'],
    gender: 'FEMALE',
    jobGroup: 'CIVIL_SERVANT',
    rank: 'STAFF',
    assignments: [],
    serviceStartedOn: '2010-01-01',
    leaves: [],
    studies: [],
    disciplines: [],
    initiatives: [],
  };
  const member = { id: 'm', name: 'M', gender: 'MALE' as const, disciplines: [], honours: [], nominatedFor: ['ADVANCED_WORKER'] };
  const collective: CollectiveNominee = { ...common, kind: 'COLLECTIVE', nominatedFor: [], members: [member] };
  const honours = (award: string): HonoursCriterion => ({ id: 'h', kind: 'honours', award, years: 1, source });
  const share = (award: string): CompositionCriterion => ({
    id: 'c',
    kind: 'composition',
    measure: { kind: 'share', percent: 50, strict: true, base: 'ALL_MEMBERS', who: { kind: 'award', award } },
    source,
  });

  it('is told by what the nominee, or any member, is nominated for', () => {
    expect(waitsForAnAward(honours('ADVANCED_WORKER'), person)).toBe(true);
    expect(waitsForAnAward(honours('GRASSROOTS_EMULATION_FIGHTER'), person)).toBe(false);
    expect(waitsForAnAward(share('ADVANCED_WORKER'), collective)).toBe(true);
    expect(waitsForAnAward(share('GRASSROOTS_EMULATION_FIGHTER'), collective)).toBe(false);
    expect(waitsForAnAward(share('ADVANCED_WORKER'), { ...collective, members: [] })).toBe(false);
  });
});
