import type { Text } from '../text';

/** Kinds of document, in the order in which a year makes them. */
export const DOCUMENT_KINDS = [
  'AGENDA',
  'MINUTES',
  'COUNTING_MINUTES',
  'PROPOSAL_LETTER',
  'AWARD_DECISION',
  'AWARD_LIST',
  'MERIT_CERTIFICATE',
  'TITLE_CERTIFICATE',
  'RESULT_LETTER',
  'REVOCATION_DECISION',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a document is made about. */
export type DocumentSubject = 'SITTING' | 'DECISION' | 'DECISION_LINE' | 'NOMINATION';

/** How the register of decisions calls what it holds. */
export type AwardDecisionKind = 'AWARD' | 'PROPOSAL' | 'UPPER_AWARD' | 'REVOCATION';

interface KindOfDocument {
  readonly name: Text;
  readonly subject: DocumentSubject;
  /** With what its file names begin. */
  readonly fileName: string;
  /** Of a decision's documents: for which kinds of decision there is one. */
  readonly decisions?: readonly AwardDecisionKind[];
  readonly landscape?: true;
}

export const DOCUMENTS: Readonly<Record<DocumentKind, KindOfDocument>> = {
  AGENDA: {
    name: { vi: 'Chương trình họp Hội đồng', en: 'Agenda of a council sitting' },
    subject: 'SITTING',
    fileName: 'chuong-trinh-hop',
  },
  MINUTES: { name: { vi: 'Biên bản họp Hội đồng', en: 'Minutes of a council sitting' }, subject: 'SITTING', fileName: 'bien-ban-hop' },
  COUNTING_MINUTES: {
    name: { vi: 'Biên bản kiểm phiếu', en: 'Minutes of the count' },
    subject: 'SITTING',
    fileName: 'bien-ban-kiem-phieu',
  },
  PROPOSAL_LETTER: {
    name: { vi: 'Tờ trình đề nghị khen thưởng', en: 'Proposal letter' },
    subject: 'DECISION',
    fileName: 'to-trinh',
    decisions: ['PROPOSAL'],
  },
  AWARD_DECISION: {
    name: { vi: 'Quyết định khen thưởng', en: 'Award decision' },
    subject: 'DECISION',
    fileName: 'quyet-dinh-khen-thuong',
    decisions: ['AWARD'],
  },
  AWARD_LIST: {
    name: { vi: 'Danh sách kèm theo', en: 'List enclosed' },
    subject: 'DECISION',
    fileName: 'danh-sach',
    decisions: ['AWARD', 'PROPOSAL', 'UPPER_AWARD', 'REVOCATION'],
  },
  MERIT_CERTIFICATE: {
    name: { vi: 'Giấy khen', en: 'Certificate of merit' },
    subject: 'DECISION_LINE',
    fileName: 'giay-khen',
    decisions: ['AWARD'],
    landscape: true,
  },
  TITLE_CERTIFICATE: {
    name: { vi: 'Giấy chứng nhận danh hiệu thi đua', en: 'Certificate of an emulation title' },
    subject: 'DECISION_LINE',
    fileName: 'giay-chung-nhan',
    decisions: ['AWARD'],
    landscape: true,
  },
  RESULT_LETTER: {
    name: { vi: 'Thông báo kết quả xét khen thưởng', en: 'Letter on the result' },
    subject: 'NOMINATION',
    fileName: 'thong-bao-ket-qua',
  },
  REVOCATION_DECISION: {
    name: { vi: 'Quyết định thu hồi', en: 'Revocation decision' },
    subject: 'DECISION',
    fileName: 'quyet-dinh-thu-hoi',
    decisions: ['REVOCATION'],
  },
};

/** What documents a decision of this kind has, certificates apart. */
export function documentsOfDecision(kind: AwardDecisionKind): DocumentKind[] {
  return DOCUMENT_KINDS.filter((each) => DOCUMENTS[each].subject === 'DECISION' && DOCUMENTS[each].decisions?.includes(kind));
}

/** What documents a sitting has. */
export const SITTING_DOCUMENTS: readonly DocumentKind[] = DOCUMENT_KINDS.filter((kind) => DOCUMENTS[kind].subject === 'SITTING');

/** The certificate that goes with an award: a form of commendation is given by a giấy khen, a title is certified. */
export function certificateKindOf(form: 'TITLE' | 'COMMENDATION'): DocumentKind {
  return form === 'COMMENDATION' ? 'MERIT_CERTIFICATE' : 'TITLE_CERTIFICATE';
}
