import { z } from 'zod';
import { dayText } from '../../format';
import type { AwardKey } from '../award';
import { awardKey, criterionBase, wholeNumber } from '../shapes';
import { type Answer, type CriterionBase, decisionOrigin, forBoth } from './kind';
import { yearsUpTo } from './year';

/**
 * Holds an award in `years` consecutive years that end with the plan year: "three consecutive" means two before and
 * the year of the proposal. What is nominated and not yet decided this year leaves the answer open.
 */
export interface HonoursCriterion extends CriterionBase {
  readonly kind: 'honours';
  readonly award: AwardKey;
  readonly years: number;
}

export const honours = forBoth<HonoursCriterion>({
  schema: z.strictObject({ kind: z.literal('honours'), ...criterionBase, award: awardKey, years: wholeNumber.min(1) }),

  awardsNamed: ({ award }) => [award],

  requirement: ({ award, years }, { year, nameOf }) => {
    const name = nameOf(award);
    return years === 1
      ? { vi: `Đạt “${name.vi}” năm ${year}.`, en: `Holds “${name.en}” for ${year}.` }
      : {
          vi: `Đạt “${name.vi}” ${years} năm liên tục (${yearsUpTo(year, years).join(', ')}).`,
          en: `Holds “${name.en}” in ${years} consecutive years (${yearsUpTo(year, years).join(', ')}).`,
        };
  },

  check: ({ award, years }, nominee, { year, nameOf }): Answer => {
    const name = nameOf(award);
    const asked = yearsUpTo(year, years);
    const held = nominee.honours.filter((honour) => honour.award === award && asked.includes(honour.year));
    const facts = held.map((honour) => ({
      label: { vi: `${name.vi} năm ${honour.year}`, en: `${name.en} for ${honour.year}` },
      value: { vi: 'đã có quyết định', en: 'decided' },
      origin: decisionOrigin(honour.decisionNumber, dayText(honour.decidedOn)),
    }));
    const missing = asked.filter((each) => !held.some((honour) => honour.year === each));
    if (missing.length === 0) return { outcome: 'MET', because: { vi: `Đã đạt “${name.vi}”.`, en: `“${name.en}” is held.` }, facts };
    if (missing.every((each) => each === year) && nominee.nominatedFor.includes(award)) {
      return {
        outcome: 'UNDETERMINED',
        because: {
          vi: `Đang được đề nghị “${name.vi}” năm ${year}, chờ quyết định.`,
          en: `Nominated for “${name.en}” for ${year}; awaits decision.`,
        },
        facts,
        remedy: { by: 'DIRECTOR', text: { vi: `Quyết định “${name.vi}” trước.`, en: `Decide on “${name.en}” first.` } },
      };
    }
    return {
      outcome: 'NOT_MET',
      because: { vi: `Không có “${name.vi}” năm ${missing.join(', ')}.`, en: `“${name.en}” is not held for ${missing.join(', ')}.` },
      facts,
      remedy: missing.every((each) => each === year)
        ? {
            by: 'UNIT_HEAD',
            text: {
              vi: `Đề nghị “${name.vi}” năm ${year} trước hoặc cùng lúc.`,
              en: `Nominate for “${name.en}” for ${year} first, or together.`,
            },
          }
        : {
            by: 'OFFICE',
            text: { vi: 'Bổ sung quyết định khen thưởng còn thiếu vào hồ sơ, nếu có.', en: 'Enter the missing decision, if there is one.' },
          },
    };
  },
});
