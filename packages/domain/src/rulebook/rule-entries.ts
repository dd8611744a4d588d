import type { Text } from '../text';
import { overlap, type Span } from '../time';
import { isAsStrictAs } from './as-strict-as.rule';
import type { Award, AwardKey } from './award';
import type { Citation } from './citation';
import type { Setting } from './criteria/kind';
import { choicesIn, describeChoices, shapeOf } from './describe-choices';
import { describeDeadline } from './describe-deadline';
import { describeDossierList } from './describe-dossier-list';
import { describeBaseSalary, describeCombining, describeMoneyAmount, moneyText } from './describe-money';
import { describeQuota } from './describe-quota';
import { describeScoreSheet } from './describe-score-sheet';
import { describeVote } from './describe-vote';
import { requirementOf, settingOf } from './judge.rule';
import type { Strictness } from './layers.rule';
import { criteriaPlaced } from './place';
import { awardsOf } from './read-rulebook';
import type { Rulebook } from './rulebook';
import { type Standing, standing, standingChanges, standingCriteria, standingWaivers } from './standing';

export type RuleSubject = 'LAYER' | 'AWARD' | 'CRITERION' | 'QUOTA' | 'DEADLINE' | 'VOTE' | 'MONEY' | 'DOSSIER_LIST' | 'SCORE_SHEET';

/** One rule as it can be compared with its counterpart in another rulebook. */
export interface RuleEntry {
  readonly subject: RuleSubject;
  readonly id: string;
  readonly award?: AwardKey;
  /** Rules of the same group are counterparts. */
  readonly group: string;
  readonly place: string;
  readonly rule: { readonly inForce?: Span };
  readonly text: Text;
  readonly source: Citation;
  /** By its being there alone fewer qualify, or later, or by more votes. */
  readonly binds: boolean;
  readonly isAsStrictAs: (other: RuleEntry) => boolean;
}

/** Every rule of a rulebook that holds at some time, in the order of its layers. */
export function entriesOf(rulebook: Rulebook): RuleEntry[] {
  const setting = settingOf(rulebook);
  const { quotas, deadlines, votes, dossierLists, scoreSheets, amounts } = isAsStrictAs;
  return [
    ...layersOf(rulebook),
    ...awardEntries(rulebook, setting),
    ...criterionEntries(rulebook, setting),
    ...byId(rulebook, 'quotas', 'QUOTA', quotas, (rule) => describeQuota(rule, setting)),
    ...byId(rulebook, 'deadlines', 'DEADLINE', deadlines, (rule) => describeDeadline(rule)),
    ...byId(rulebook, 'votes', 'VOTE', votes, (rule) => describeVote(rule, setting)),
    ...byId(rulebook, 'dossierLists', 'DOSSIER_LIST', dossierLists, (rule) => describeDossierList(rule, setting)),
    ...byId(rulebook, 'scoreSheets', 'SCORE_SHEET', scoreSheets, describeScoreSheet),
    ...standing(rulebook, 'amounts').map((at): RuleEntry => {
      const { award, subject } = at.rule;
      const id = `${award}.${subject}`;
      return entry(at, { subject: 'MONEY', id, award, text: describeMoneyAmount(at.rule, setting), binds: false, strictness: amounts });
    }),
    ...moneyEntries(rulebook),
  ];
}

interface Parts<Rule> {
  readonly subject: RuleSubject;
  readonly id: string;
  readonly award?: AwardKey;
  readonly text: Text;
  readonly binds: boolean;
  readonly strictness?: Pick<Strictness<Rule>, 'holds'>;
}

function entry<Rule extends { readonly source: Citation; readonly inForce?: Span }>(
  { rule, place }: Pick<Standing<Rule>, 'rule' | 'place'>,
  { strictness, ...parts }: Parts<Rule>,
): RuleEntry {
  const group = `${parts.subject} ${parts.id}`;
  return {
    ...parts,
    group,
    place,
    rule,
    source: rule.source,
    // Counterparts are of one group and so of one sort of rule.
    isAsStrictAs: (other) => strictness?.holds(rule, other.rule as Rule) ?? false,
  };
}

type ById = 'quotas' | 'deadlines' | 'votes' | 'dossierLists' | 'scoreSheets';

function byId<List extends ById>(
  rulebook: Rulebook,
  list: List,
  subject: RuleSubject,
  strictness: Strictness<Ruled<List>>,
  describe: (rule: Ruled<List>) => Text,
): RuleEntry[] {
  const rules = standing(rulebook, list);
  return rules
    .filter((at) => !isShadowed(at, at.rule.id, rules))
    .map((at) => entry(at, { subject, id: at.rule.id, text: describe(at.rule), binds: true, strictness }));
}

type Ruled<List extends ById> = ReturnType<typeof standing<List>>[number]['rule'];

/** A rule of a lower layer with the same id stands in its place. */
function isShadowed(at: Standing<unknown>, id: string, rules: readonly Standing<{ readonly id: string }>[]): boolean {
  return rules.some((other) => other.rule.id === id && other.layer > at.layer && meet(at, other));
}

function meet({ span: one }: Standing<unknown>, { span: other }: Standing<unknown>): boolean {
  return one !== undefined && other !== undefined && overlap(one, other);
}

function layersOf({ layers }: Rulebook): RuleEntry[] {
  return layers.map(({ key, kind, name, notice, inForce, considers, sectors, holidays, workingDays, publicity, separation }, l) => ({
    subject: 'LAYER',
    id: key,
    group: `LAYER ${kind} ${layers.slice(0, l).filter((layer) => layer.kind === kind).length}`,
    place: `layers.${l}`,
    rule: { key, name, notice, inForce, considers, sectors, holidays, workingDays, publicity, separation },
    text: notice ? { vi: `${name.vi}. ${notice.vi}`, en: `${name.en}. ${notice.en}` } : name,
    source: { document: key, name, confidence: 'VERIFIED' },
    binds: false,
    isAsStrictAs: () => false,
  }));
}

const SUBJECTS: Readonly<Record<Award['subject'], Text>> = {
  PERSON: { vi: 'cá nhân', en: 'persons' },
  COLLECTIVE: { vi: 'tập thể', en: 'collectives' },
  BOTH: { vi: 'cá nhân, tập thể', en: 'persons and collectives' },
};

const DECIDERS: Readonly<Record<Award['decidedBy'], Text>> = {
  DIRECTOR: { vi: 'thủ trưởng cơ quan', en: 'the head of the agency' },
  PROVINCE: { vi: 'Chủ tịch Ủy ban nhân dân tỉnh', en: 'the chairman of the province' },
  MINISTER: { vi: 'Bộ trưởng', en: 'the minister' },
  PRIME_MINISTER: { vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' },
  PRESIDENT: { vi: 'Chủ tịch nước', en: 'the President' },
  GOVERNMENT: { vi: 'Chính phủ', en: 'the Government' },
};

/** An award with the choices that its condition leaves; what each criterion asks is told by itself. */
function awardEntries(rulebook: Rulebook, setting: Setting): RuleEntry[] {
  const places = standing(rulebook, 'awards');
  return awardsOf(rulebook).map(({ condition, ...award }) => {
    const place = places.find(({ rule }) => rule.key === award.key && rule.source === award.source)?.place ?? 'layers';
    const [who, by, choices] = [SUBJECTS[award.subject], DECIDERS[award.decidedBy], describeChoices(condition, setting)];
    const text = {
      vi: `${award.name.vi} (${award.shortName}), tặng ${who.vi}, do ${by.vi} quyết định.${choices.vi}`,
      en: `${award.name.en} (${award.shortName}), for ${who.en}, decided by ${by.en}.${choices.en}`,
    };
    const rule = { ...award, choices: choicesIn(condition).map(shapeOf) };
    return entry({ rule, place }, { subject: 'AWARD', id: award.key, award: award.key, text, binds: false });
  });
}

/** The criteria that hold: those of conditions and those that lower layers set in their place. */
function criterionEntries(rulebook: Rulebook, setting: Setting): RuleEntry[] {
  const asked = criteriaPlaced(rulebook);
  const byId = new Map(asked.map((each) => [each.criterion.id, each]));
  const changes = standingChanges(rulebook);
  const below = [
    ...changes.map(({ rule, ...at }) => ({ ...at, rule: { id: rule.id } })),
    ...standingWaivers(rulebook).map(({ rule, ...at }) => ({ ...at, rule: { id: rule.criterion } })),
  ];
  return [...standingCriteria(rulebook), ...changes]
    .filter((at) => !isShadowed(at, at.rule.id, below))
    .map((at) => {
      const { awards, stance, negated } = byId.get(at.rule.id) ?? { awards: [], stance: 'OPEN', negated: false };
      const said = requirementOf(at.rule, setting);
      const text = negated ? { vi: `Không thuộc trường hợp sau: ${said.vi}`, en: `This must not be the case: ${said.en}` } : said;
      return entry(at, {
        subject: 'CRITERION',
        id: at.rule.id,
        award: awards[0],
        text,
        binds: stance !== 'OPEN',
        strictness: negated ? isAsStrictAs.negatedCriteria : isAsStrictAs.criteria,
      });
    });
}

function moneyEntries({ layers }: Rulebook): RuleEntry[] {
  return layers.flatMap(({ key, name, money }, l) => {
    if (!money) return [];
    const place = `layers.${l}.money`;
    const source: Citation = { document: key, name, confidence: 'VERIFIED' };
    const { baseSalaries, roundUpTo, combining } = money;
    const rounding = { vi: `Làm tròn lên ${moneyText(roundUpTo).vi}.`, en: `Rounded up to a multiple of ${moneyText(roundUpTo).en}.` };
    return [
      ...baseSalaries.map((rule, i) =>
        entry(
          { rule, place: `${place}.baseSalaries.${i}` },
          { subject: 'MONEY', id: `base-salary.${rule.from}`, text: describeBaseSalary(rule), binds: false },
        ),
      ),
      entry({ rule: { roundUpTo, source }, place }, { subject: 'MONEY', id: 'rounding', text: rounding, binds: false }),
      ...(combining
        ? [entry({ rule: combining, place }, { subject: 'MONEY', id: 'combining', text: describeCombining(combining), binds: false })]
        : []),
    ];
  });
}
