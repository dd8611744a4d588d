import type { Finding } from '../people/nominee';
import type { Text } from '../text';

/** The parts of a dossier that the Office can send back for correction. */
export const DOSSIER_PARTS = ['MEETING', 'MINUTES', 'NOMINEES'] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];

/** The parts of one nomination that the Office can send back; criteria are sent back by their own ids. */
export const NOMINATION_PARTS = ['VOTES', 'ACHIEVEMENTS', 'INITIATIVES', 'EVIDENCE'] as const;
export type NominationPart = (typeof NOMINATION_PARTS)[number];

export const DOSSIER_STATES = ['DRAFT', 'SENT', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

export const NOMINATION_STATES = [...DOSSIER_STATES, 'APPROVED', 'PROPOSED_UPWARD', 'REFUSED'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

/** What happened to a dossier, as dated facts. Its state is never stored: see `stateOf`. */
export interface DossierEvents {
  readonly sentAt: Date | null;
  readonly recalledAt: Date | null;
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Set once the Office has returned the dossier: from then on only these parts can change. */
  readonly reopened: readonly string[] | null;
}

/** What happened to one nomination beyond its dossier. */
export interface NominationEvents {
  readonly approvedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Sent back to its unit alone, after the Office had accepted the dossier; cleared when it is sent again. */
  readonly returnedAt?: Date | null;
  /** Sent again, and not looked at yet by the Office or the secretary who asked for it. */
  readonly correctedAt?: Date | null;
}

/** Parts and criterion ids that the Office sent back; null before the first return, when everything is open. */
export type Reopened = readonly string[] | null;

/** The meeting at which a unit voted. */
export interface UnitMeeting {
  readonly heldOn: string | null;
  readonly members: number | null;
  readonly present: number | null;
}

/** What people answered for in one nomination, by criterion id. */
export type Findings = Readonly<Record<string, Finding>>;

/** How a state is called in both languages. */
export const STATE_NAMES: Readonly<Record<NominationState, Text>> = {
  DRAFT: { vi: 'bản nháp', en: 'a draft' },
  SENT: { vi: 'đã gửi Văn phòng Sở', en: 'sent to the Office' },
  RETURNED: { vi: 'được trả lại để bổ sung', en: 'returned for correction' },
  ACCEPTED: { vi: 'đã thẩm định đạt', en: 'accepted by the Office' },
  WITHDRAWN: { vi: 'đã rút', en: 'withdrawn' },
  APPROVED: { vi: 'đã được phê duyệt', en: 'approved' },
  PROPOSED_UPWARD: { vi: 'đã trình cấp trên', en: 'proposed to the higher level' },
  REFUSED: { vi: 'không được phê duyệt', en: 'refused' },
};

/** How the parts are called in both languages. */
export const PART_NAMES: Readonly<Record<DossierPart | NominationPart, Text>> = {
  MEETING: { vi: 'cuộc họp bình xét', en: 'the unit meeting' },
  MINUTES: { vi: 'biên bản họp', en: 'the minutes' },
  NOMINEES: { vi: 'danh sách đề nghị', en: 'the list of nominees' },
  VOTES: { vi: 'số phiếu đồng ý', en: 'the votes in favour' },
  ACHIEVEMENTS: { vi: 'báo cáo thành tích', en: 'the report of achievements' },
  INITIATIVES: { vi: 'sáng kiến, đề tài', en: 'the initiatives' },
  EVIDENCE: { vi: 'minh chứng', en: 'the evidence' },
};

/** Characters of whatever is written to explain an act: a return, a finding, an attestation, a withdrawal. */
export const LONGEST_NOTE = 2_000;
