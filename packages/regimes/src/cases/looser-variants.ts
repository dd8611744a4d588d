import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { cite, PLAN_2017 } from '../documents';
import { CASES } from './cases';

/** What somebody might try: each case with one thing made easier than the clause above it allows. For tests. */
export interface LooserVariant {
  readonly key: string;
  readonly what: string;
  readonly rulebook: Rulebook;
  /** The document whose clause it breaks. */
  readonly breaks: string;
}

/** Whoever loosens something cites something; it does not matter what. */
const source = cite(PLAN_2017, 'UNVERIFIED');

function caseOf(key: string): Rulebook {
  const found = CASES.find((each) => each.key === key);
  if (!found) throw new RangeError(`There is no case ${key}.`);
  return found.rulebook;
}

const inLast = ({ year, layers }: Rulebook, change: (own: Layer) => Partial<Layer>): Rulebook => ({
  year,
  layers: layers.map((layer, i) => (i === layers.length - 1 ? { ...layer, ...change(layer) } : layer)),
});

const below = ({ year, layers }: Rulebook, rules: Partial<Layer>): Rulebook => ({
  year,
  layers: [
    ...layers,
    {
      key: 'looser',
      kind: 'PLAN',
      name: { vi: 'Kế hoạch nới lỏng', en: 'A looser plan' },
      awards: [],
      quotas: [],
      deadlines: [],
      votes: [],
      ...rules,
    },
  ],
});

const months: Criterion = { kind: 'monthsOfService', id: 'advanced-worker.service', atLeast: 6, source };
const half: Criterion = {
  kind: 'composition',
  id: 'advanced-collective.advanced-workers',
  measure: { kind: 'share', percent: 50, strict: false, base: 'ALL_MEMBERS', who: { kind: 'award', award: 'ADVANCED_WORKER' } },
  source,
};

export const LOOSER_VARIANTS: readonly LooserVariant[] = [
  {
    key: 'tay-ninh-2017',
    what: 'six months of service instead of ten',
    rulebook: inLast(caseOf('tay-ninh-2017'), () => ({ changes: [months] })),
    breaks: 'decree-65-2014',
  },
  {
    key: 'lang-son-2016',
    what: 'exactly half instead of over half',
    rulebook: inLast(caseOf('lang-son-2016'), () => ({ changes: [half] })),
    breaks: 'law-15-2003',
  },
  {
    key: 'hung-yen-2021',
    what: 'a third flag for each block',
    rulebook: below(caseOf('hung-yen-2021'), {
      quotas: caseOf('hung-yen-2021')
        .layers.flatMap(({ quotas }) => quotas)
        .filter(({ id }) => id === 'block-flags')
        .map((quota) => ({ ...quota, amount: { kind: 'count', places: 3 } })),
    }),
    breaks: 'blocks-2021-hung-yen',
  },
  {
    key: 'bac-ninh-2026',
    what: 'no list of violations',
    rulebook: below(caseOf('bac-ninh-2026'), { waives: [{ criterion: 'bac-ninh.clearance', source }] }),
    breaks: 'province-86-2025-bac-ninh',
  },
  {
    key: 'supreme-court-2024',
    what: 'two thirds where the law asks for 80%, under another id',
    rulebook: inLast(caseOf('supreme-court-2024'), ({ votes }) => ({
      votes: votes.map((vote) =>
        vote.id === 'court-council-lower'
          ? { ...vote, threshold: { numerator: 2, denominator: 3, strict: false, of: 'ALL_MEMBERS' } }
          : vote,
      ),
    })),
    breaks: 'decree-98-2023',
  },
  {
    key: 'social-security-2024',
    what: 'a day more for authors',
    rulebook: below(caseOf('social-security-2024'), {
      deadlines: caseOf('social-security-2024')
        .layers.flatMap(({ deadlines }) => deadlines)
        .filter(({ event }) => event === 'INITIATIVE')
        .map((deadline) => ({ ...deadline, closes: { kind: 'day', day: '2024-09-15', inclusive: true } })),
    }),
    breaks: 'insurance-964-2024',
  },
  {
    key: 'health-2026',
    what: '80% of those present instead of all members',
    rulebook: below(caseOf('health-2026'), {
      votes: caseOf('health-2026')
        .layers.flatMap(({ votes }) => votes)
        .filter(({ id }) => id === 'health-grassroots-council')
        .map((vote) => ({ ...vote, threshold: { percent: 80, strict: false, of: 'PRESENT' } })),
    }),
    breaks: 'health-3621-2025',
  },
];
