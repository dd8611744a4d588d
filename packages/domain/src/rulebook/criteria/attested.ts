import { z } from 'zod';
import { instantText } from '../../format';
import type { Text } from '../../text';
import { criterionBase, text } from '../shapes';
import { type Answer, type CriterionBase, forBoth, same } from './kind';

/** The law leaves it to people: someone answers for it by name. */
export interface AttestedCriterion extends CriterionBase {
  readonly kind: 'attested';
  readonly wording: Text;
}

export const attested = forBoth<AttestedCriterion>({
  schema: z.strictObject({ kind: z.literal('attested'), ...criterionBase, wording: text }),

  requirement: ({ wording }) => wording,

  check: ({ id }, nominee): Answer => {
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
