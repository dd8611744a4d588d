import type { Text } from '../text';

/** AWARD: by the Director. PROPOSAL: a letter to the level above. UPPER_AWARD: what that level decided. REVOCATION: takes honours back. */
export const DECISION_KINDS = ['AWARD', 'PROPOSAL', 'UPPER_AWARD', 'REVOCATION'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const KIND_NAMES: Readonly<Record<DecisionKind, Text>> = {
  AWARD: { vi: 'Quyết định khen thưởng', en: 'Award decision' },
  PROPOSAL: { vi: 'Tờ trình đề nghị khen thưởng', en: 'Proposal to the level above' },
  UPPER_AWARD: { vi: 'Quyết định của cấp trên', en: 'Decision of the level above' },
  REVOCATION: { vi: 'Quyết định hủy bỏ khen thưởng', en: 'Revocation' },
};

/** A decision as it moves on: registered, announced. Each is a dated fact of its own. */
export const DECISION_STATES = ['DRAFT', 'REGISTERED', 'ANNOUNCED'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
