import type { PublicChoices, PublicityRule } from './publicity';
import { remembered } from './remember';
import type { Rulebook } from './rulebook';

/** Where no rule says more, nothing is shown without consent and nothing freezes without a name. */
const STRICTEST: Omit<PublicityRule, 'source'> = {
  withoutChoice: { decisions: false, postings: false, stories: false },
  anonymousObjections: 'RECORDED',
};

/** How far things happen in public under a rulebook: as the lowest layer has it that says so. */
export const publicityOf: (rulebook: Rulebook) => Omit<PublicityRule, 'source'> & Partial<Pick<PublicityRule, 'source'>> = remembered(
  ({ layers }) => layers.findLast((layer) => layer.publicity)?.publicity ?? STRICTEST,
);

/** What may be shown of a person: what they chose, else what the rules say. */
export function choicesOf(rule: { readonly withoutChoice: PublicChoices }, chosen: PublicChoices | null | undefined): PublicChoices {
  return chosen ?? rule.withoutChoice;
}
