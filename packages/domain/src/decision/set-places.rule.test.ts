import { type PlacesToSet, whyNotSetPlaces } from './set-places.rule';

const source = { document: 'test', name: { vi: 'Quy chế', en: 'Regulation' }, article: '9', confidence: 'VERIFIED' } as const;
const asked: PlacesToSet = {
  rule: {
    id: 'q',
    name: { vi: 'Giấy khen', en: 'Certificates' },
    awards: ['A'],
    over: 'ORGANISATION',
    amount: { kind: 'setYearly', by: 'COUNCIL' },
    source,
  },
  ...{ isDirector: false, used: 2, places: 3, decisionNumber: '5/BB-HĐ', reason: 'Hội đồng thống nhất' },
};
const codes = (change: Partial<PlacesToSet>) => whyNotSetPlaces({ ...asked, ...change }).map(({ code }) => code);

test('a number is set on a decision and for a reason, and both are asked for at once', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ decisionNumber: ' ', reason: '' })).toEqual(['QUOTA_SET_DECISION_MISSING', 'REASON_MISSING']);
});

test('it cannot fall below what is approved, but for a soft limit', () => {
  expect(codes({ places: 2 })).toEqual([]);
  expect(codes({ places: 1 })).toEqual(['QUOTA_SET_BELOW_USED']);
  expect(codes({ places: 1, rule: { ...asked.rule, soft: true } })).toEqual([]);
});

test("the Director's number is the Director's; one that the rules give is nobody's to set", () => {
  const byDirector = { ...asked.rule, amount: { kind: 'setYearly', by: 'DIRECTOR' } } as const;
  expect(codes({ rule: byDirector })).toEqual(['QUOTA_SET_BY_DIRECTOR']);
  expect(codes({ rule: byDirector, isDirector: true })).toEqual([]);
  expect(codes({ rule: { ...asked.rule, amount: { kind: 'count', places: 2 } }, isDirector: true })).toEqual(['QUOTA_SET_BY_RULE']);
});
