import { z } from 'zod';
import { instantText } from '../../format';
import type { Text } from '../../text';
import { criterionBase, text } from '../shapes';
import { isSame } from './compare';
import { type Answer, type CriterionBase, forBoth, same } from './kind';

/** The law leaves it to people: someone answers for it by name. */
export interface AttestedCriterion extends CriterionBase {
  readonly kind: 'attested';
  readonly wording: Text;
  /** Who answers for it; absent: the unit head. What the Office answers for is its finding on appraisal. */
  readonly by?: 'UNIT_HEAD' | 'OFFICE';
  /** The body whose word they pass on, e.g. the trade union. */
  readonly onWordOf?: Text;
}

export const attested = forBoth<AttestedCriterion>({
  schema: z.strictObject({
    kind: z.literal('attested'),
    ...criterionBase,
    wording: text,
    by: z.enum(['UNIT_HEAD', 'OFFICE']).optional(),
    onWordOf: text.optional(),
  }),

  isAtLeastAsStrict: (lower, upper) =>
    isSame(lower.wording, upper.wording) &&
    (lower.by ?? 'UNIT_HEAD') === (upper.by ?? 'UNIT_HEAD') &&
    isSame(lower.onWordOf, upper.onWordOf),

  requirement: ({ wording, onWordOf }) =>
    onWordOf ? { vi: `${wording.vi} (theo xác nhận của ${onWordOf.vi})`, en: `${wording.en} (on the word of ${onWordOf.en})` } : wording,

  check: ({ id, by }, nominee): Answer => {
    if (by === 'OFFICE') {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: 'Văn phòng chưa xác nhận khi thẩm định.', en: 'The Office has not found on it yet.' },
        facts: [],
        remedy: {
          by: 'OFFICE',
          text: { vi: 'Kiểm tra và kết luận khi thẩm định hồ sơ.', en: 'Look into it and record a finding on appraisal.' },
        },
      };
    }
    const attestation = nominee.attestations[id];
    if (!attestation) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: 'Chưa có người xác nhận.', en: 'Nobody has attested it yet.' },
        facts: [],
        remedy: { by: 'UNIT_HEAD', text: { vi: 'Nhận xét, xác nhận trong hồ sơ đề nghị.', en: 'Attest it in the dossier.' } },
      };
    }
    const met = attestation.outcome === 'MET';
    const at = instantText(attestation.at);
    return {
      outcome: attestation.outcome,
      because: {
        vi: `${attestation.by} xác nhận ${met ? 'đạt' : 'không đạt'}${attestation.note ? `: ${attestation.note}` : ''}.`,
        en: `${attestation.by} attests that it is ${met ? 'met' : 'not met'}${attestation.note ? `: ${attestation.note}` : ''}.`,
      },
      facts: [{ label: { vi: 'Người xác nhận', en: 'Attested by' }, value: same(attestation.by), origin: at }],
      remedy: met ? undefined : { by: 'UNIT_HEAD', text: { vi: 'Xem lại xác nhận.', en: 'Look at the attestation again.' } },
    };
  },
});
