import { documentsOfDecision } from './document';
import {
  type DecisionFacts,
  type SittingFacts,
  whyNotIssueLetter,
  whyNotIssueOfDecision,
  whyNotIssueOfSitting,
  whyNotMakeCertificates,
} from './issue.rule';

const sitting: SittingFacts = { isConvened: true, isClosed: true, isCancelled: false, hidden: [] };
const decision: DecisionFacts = { kind: 'AWARD', isRegistered: true, lines: 3, hidden: [] };
const hidden = [{ nominee: 'Đặng Thị Ước' }, { nominee: 'Lê Văn Ba' }];
const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

test('an agenda goes out once the sitting is convened, minutes once it is closed', () => {
  expect(whyNotIssueOfSitting('AGENDA', { ...sitting, isClosed: false })).toEqual([]);
  expect(codesOf(whyNotIssueOfSitting('AGENDA', { ...sitting, isConvened: false }))).toEqual(['SITTING_NOT_CONVENED']);
  expect(whyNotIssueOfSitting('MINUTES', sitting)).toEqual([]);
  expect(codesOf(whyNotIssueOfSitting('COUNTING_MINUTES', { ...sitting, isClosed: false }))).toEqual(['SITTING_NOT_CLOSED']);
  expect(codesOf(whyNotIssueOfSitting('MINUTES', { ...sitting, isCancelled: true }))).toEqual(['SITTING_CANCELLED']);
});

test('the recused get no minutes, and hear of whom; the agenda tells no result', () => {
  expect(whyNotIssueOfSitting('MINUTES', { ...sitting, hidden })).toMatchObject([
    { code: 'RECUSED_FROM_DOCUMENT', facts: { nominee: 'Đặng Thị Ước', more: 1 } },
  ]);
  expect(whyNotIssueOfSitting('AGENDA', { ...sitting, hidden })).toEqual([]);
});

test('a decision has its own documents, once it has number and lines', () => {
  expect(documentsOfDecision('AWARD')).toEqual(['AWARD_DECISION', 'AWARD_LIST']);
  expect(documentsOfDecision('PROPOSAL')).toEqual(['PROPOSAL_LETTER', 'AWARD_LIST']);
  expect(whyNotIssueOfDecision('AWARD_DECISION', decision)).toEqual([]);
  expect(codesOf(whyNotIssueOfDecision('PROPOSAL_LETTER', decision))).toEqual(['DOCUMENT_NOT_OF_DECISION']);
  expect(codesOf(whyNotIssueOfDecision('AWARD_LIST', { ...decision, isRegistered: false, lines: 0 }))).toEqual([
    'DECISION_WITHOUT_LINES',
    'DECISION_NOT_REGISTERED',
  ]);
  expect(codesOf(whyNotIssueOfDecision('AWARD_DECISION', { ...decision, hidden }))).toEqual(['RECUSED_FROM_DOCUMENT']);
});

test('a letter waits for the announcement where something was awarded, and for nothing where it was refused', () => {
  const nothing = { isRefused: false, isApproved: false, isSentUp: false, isAnnounced: false, hidden: [] };
  expect(codesOf(whyNotIssueLetter(nothing))).toEqual(['NOMINATION_WITHOUT_RESULT']);
  expect(whyNotIssueLetter({ ...nothing, isRefused: true })).toEqual([]);
  expect(codesOf(whyNotIssueLetter({ ...nothing, isApproved: true }))).toEqual(['RESULT_NOT_ANNOUNCED']);
  expect(whyNotIssueLetter({ ...nothing, isApproved: true, isAnnounced: true })).toEqual([]);
  expect(whyNotIssueLetter({ ...nothing, isApproved: true, isSentUp: true })).toEqual([]);
  expect(codesOf(whyNotIssueLetter({ ...nothing, isRefused: true, hidden }))).toEqual(['RECUSED_FROM_DOCUMENT']);
});

test('certificates are made once, and again only for a reason and never twice at a time', () => {
  const first = { batches: 0, running: null, reason: '' };
  expect(whyNotMakeCertificates(decision, first)).toEqual([]);
  expect(codesOf(whyNotMakeCertificates(decision, { ...first, batches: 1, reason: ' ' }))).toEqual(['CERTIFICATES_AGAIN_WITHOUT_REASON']);
  expect(whyNotMakeCertificates(decision, { ...first, batches: 1, reason: 'Sai họ tên' })).toEqual([]);
  expect(whyNotMakeCertificates(decision, { batches: 1, running: { issued: 7, total: 200 }, reason: 'Sai' })).toMatchObject([
    { code: 'CERTIFICATES_BEING_MADE', facts: { issued: 7, total: 200 } },
  ]);
  expect(codesOf(whyNotMakeCertificates({ ...decision, kind: 'PROPOSAL' }, first))).toEqual(['DOCUMENT_NOT_OF_DECISION']);
});
