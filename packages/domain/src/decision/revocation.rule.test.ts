import type { CollectiveNominee, PersonNominee } from '../people/nominee';
import type { Eligibility, Outcome } from '../rulebook/verdict';
import { whatCounted, whyNotRevoke, whyNotSettleRecovery, whyNotSettleReview, withoutHonour } from './revocation.rule';

const text = { vi: 'Chữ', en: 'Text' };
const source = { document: 'd', name: text, confidence: 'VERIFIED' } as const;
const ground = { key: 'FALSE', text, source };
const honour = { holder: 'An', award: text, decisionNumber: '1/QĐ', isOwn: true, isDrafted: false };
const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

test('an honour is taken back once, by who gave it, on a ground and for a reason', () => {
  expect(whyNotRevoke([honour], { ground, reason: 'Kê khai gian dối' })).toEqual([]);
  expect(codesOf(whyNotRevoke([], { ground, reason: 'x' }))).toEqual(['DECISION_EMPTY']);
  const all = [
    { ...honour, revokedOn: '2018-01-01' },
    { ...honour, isOwn: false },
    { ...honour, isDrafted: true },
  ];
  expect(codesOf(whyNotRevoke(all, { ground: undefined, reason: '' }))).toEqual([
    'GROUND_MISSING',
    'REASON_MISSING',
    'REVOKED_ALREADY',
    'REVOKED_BY_WHO_AWARDED',
    'REVOCATION_DRAFTED',
  ]);
});

test('without an honour the facts of its holder lack it, a member’s in a collective too, and nobody else’s', () => {
  const held = { award: 'LDTT', decidedOn: '2017-12-25', decisionNumber: '1/QĐ' };
  const person = {
    kind: 'PERSON',
    id: 'p',
    honours: [
      { ...held, year: 2016 },
      { ...held, year: 2017 },
    ],
  } as unknown as PersonNominee;
  const of = { holderId: 'p', award: 'LDTT', year: 2017 };
  expect(withoutHonour(person, of).honours.map(({ year }) => year)).toEqual([2016]);
  expect(withoutHonour(person, { ...of, holderId: 'other' })).toEqual(person);
  const unit = { code: 'PKH', honours: [{ ...held, award: 'TTLDXS', year: 2016 }] };
  const belonging = { ...person, unit } as unknown as PersonNominee;
  const ofUnit = { holderId: 'u', holderCode: 'PKH', award: 'TTLDXS', year: 2016 };
  expect((withoutHonour(belonging, ofUnit) as PersonNominee).unit?.honours).toEqual([]);
  expect(withoutHonour(belonging, { ...ofUnit, holderCode: 'TTUD' })).toEqual(belonging);
  const members = [
    { id: 'p', honours: ['LDTT', 'CSTDCS'] },
    { id: 'q', honours: ['LDTT'] },
  ];
  const collective = { kind: 'COLLECTIVE', id: 'c', honours: [], members } as unknown as CollectiveNominee;
  const without = withoutHonour(collective, of) as CollectiveNominee;
  expect(without.members.map(({ honours }) => honours)).toEqual([['CSTDCS'], ['LDTT']]);
});

test('a criterion counted the honour when it answers otherwise without it, or gives another reason', () => {
  const verdict = (criterion: string, outcome: Outcome, because: string) => ({
    criterion,
    kind: 'streak',
    outcome,
    requirement: text,
    because: { vi: because, en: because },
    facts: [],
    source,
    optional: false,
  });
  const judged = (...verdicts: ReturnType<typeof verdict>[]) => ({ award: 'A', outcome: 'MET', verdicts }) as unknown as Eligibility;
  const before = judged(verdict('a', 'MET', 'có'), verdict('b', 'MET', '2 trong 3'), verdict('c', 'MET', 'như cũ'));
  const after = judged(verdict('a', 'NOT_MET', 'không'), verdict('b', 'MET', '1 trong 3'), verdict('c', 'MET', 'như cũ'));
  expect(whatCounted(before, after).map(({ criterion, after: { outcome } }) => [criterion, outcome])).toEqual([
    ['a', 'NOT_MET'],
    ['b', 'MET'],
  ]);
});

test('a review and what is given back are settled once, for a reason or by a document', () => {
  expect(whyNotSettleReview({ isSettled: false, reason: 'Vẫn đủ' })).toEqual([]);
  expect(codesOf(whyNotSettleReview({ isSettled: false, reason: ' ' }))).toEqual(['REASON_MISSING']);
  expect(codesOf(whyNotSettleReview({ isSettled: true, reason: 'x' }))).toEqual(['REVIEW_SETTLED']);
  const facts = {
    state: 'TO_RECOVER',
    to: 'RECOVERED',
    on: '2018-02-01',
    today: '2018-02-01',
    documentNumber: 'PT-1',
    reason: '',
  } as const;
  expect(whyNotSettleRecovery(facts)).toEqual([]);
  expect(codesOf(whyNotSettleRecovery({ ...facts, to: 'WAIVED' }))).toEqual(['REASON_MISSING']);
  expect(codesOf(whyNotSettleRecovery({ ...facts, documentNumber: '', on: '2018-02-02' }))).toEqual([
    'DOCUMENT_NUMBER_MISSING',
    'DAY_IN_FUTURE',
  ]);
  expect(codesOf(whyNotSettleRecovery({ ...facts, state: 'WAIVED' }))).toEqual(['RECOVERY_SETTLED']);
});
