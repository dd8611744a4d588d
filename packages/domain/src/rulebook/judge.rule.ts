import { instantText } from '../format';
import type { Nominee } from '../people/nominee';
import type { Text } from '../text';
import type { Day } from '../time';
import type { Award, AwardKey } from './award';
import type { Answer, Question, Setting } from './criteria/kind';
import { kindOf } from './criteria/kinds';
import type { Condition, Criterion } from './criterion';
import type { Group } from './group';
import { groupText, membershipOf } from './group.rule';
import { awardOf, awardsOf } from './read-rulebook';
import { remembered } from './remember';
import type { Rulebook } from './rulebook';
import type { Eligibility, Outcome, Verdict } from './verdict';

/**
 * Whether a nominee meets the conditions of an award, with a verdict for each criterion.
 *
 * Three answers combine: one NOT_MET settles an `allOf`, one MET an `anyOf`, and what could still go either way is
 * UNDETERMINED. Throws a RangeError for an award that the rulebook does not define.
 */
export function judge(rulebook: Rulebook, awardKey: AwardKey, nominee: Nominee, { day }: { readonly day: Day }): Eligibility {
  const award = awardOf(rulebook, awardKey);
  if (award.subject !== 'BOTH' && award.subject !== nominee.kind) {
    return { award: awardKey, outcome: 'NOT_MET', verdicts: [wrongSubject(award)] };
  }
  const setting = settingOf(rulebook);
  const question: Question = { ...setting, award: awardKey, day };
  const { outcome, verdicts } = judgeCondition(award.condition, { nominee, question, setting, negated: false, isOneWay: false });
  return { award: awardKey, outcome, verdicts };
}

/** What sentences about a rulebook's criteria need: its year and the names of its awards. */
export const settingOf: (rulebook: Rulebook) => Setting = remembered((rulebook) => {
  const names = new Map(awardsOf(rulebook).map((award) => [award.key, award.name]));
  return { year: rulebook.year, nameOf: (key) => names.get(key) ?? { vi: key, en: key } };
});

/** What a criterion requires, as a sentence. It is made once for a rulebook: thousands of nominees are judged by the same one. */
export function requirementOf(criterion: Criterion, setting: Setting): Text {
  if (criterion.wording) return criterion.wording;
  const known = REQUIREMENTS.get(setting) ?? new WeakMap<Criterion, Text>();
  REQUIREMENTS.set(setting, known);
  const text = known.get(criterion) ?? kindOf(criterion).requirement(criterion, setting);
  known.set(criterion, text);
  return text;
}

const REQUIREMENTS = new WeakMap<Setting, WeakMap<Criterion, Text>>();

interface Judged {
  /** Whether anything was asked: not of those outside the group of a `when`. */
  readonly asked: boolean;
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
}

const NOT_ASKED: Judged = { asked: false, outcome: 'MET', verdicts: [] };

/** What a part of a condition inherits from the branches above it. */
interface Asked {
  readonly nominee: Nominee;
  readonly question: Question;
  /** The rulebook's own, the same object for every question: sentences hang on it. */
  readonly setting: Setting;
  /** Carries a `not` down to the leaves, so that each of them says itself what must not be. */
  readonly negated: boolean;
  /** Stands below a branch that can do without it. */
  readonly isOneWay: boolean;
  /** A group of which nobody can tell whether the nominee belongs to it. */
  readonly doubt?: { readonly who: Group; readonly isOneWay: boolean };
}

function judgeCondition(condition: Condition, asked: Asked): Judged {
  switch (condition.kind) {
    case 'not':
      return judgeCondition(condition.of, { ...asked, negated: !asked.negated });
    case 'when':
      return judgeGroup(condition, asked);
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const needsAll = condition.kind === (asked.negated ? 'anyOf' : 'allOf');
      const inner = needsAll ? asked : { ...asked, isOneWay: true };
      const judged = condition.of.map((each) => judgeCondition(each, inner)).filter((each) => each.asked);
      if (judged.length === 0) return NOT_ASKED;
      const needed = branchesNeeded(condition, judged.length);
      return combine(judged, asked.negated ? judged.length - needed + 1 : needed);
    }
    default: {
      const verdict = verdictOf(condition, asked);
      return { asked: true, outcome: verdict.outcome, verdicts: [verdict] };
    }
  }
}

/** A `not` around it asks the contrary of the same group. */
function judgeGroup({ who, then }: Extract<Condition, { kind: 'when' }>, asked: Asked): Judged {
  switch (membershipOf(who, asked.nominee)) {
    case 'OUT':
      return NOT_ASKED;
    case 'IN':
      return judgeCondition(then, asked);
    case 'UNKNOWN':
      return judgeCondition(then, { ...asked, doubt: { who, isOneWay: asked.isOneWay } });
  }
}

/** Of the branches that are asked. Where fewer are asked than needed, all of them are. */
function branchesNeeded(condition: Extract<Condition, { of: readonly Condition[] }>, branches: number): number {
  if (condition.kind === 'atLeast') return Math.min(condition.count, branches);
  return condition.kind === 'allOf' ? branches : 1;
}

/** So many branches must be met. A branch that does worse than the whole is optional: others make up for it, or still may. */
function combine(branches: readonly Judged[], count: number): Judged {
  const outcome = outcomeOf(branches, count);
  const verdicts: Verdict[] = [];
  for (const branch of branches) {
    const isOptional = RANK[branch.outcome] < RANK[outcome];
    for (const verdict of branch.verdicts) verdicts.push(isOptional && !verdict.optional ? { ...verdict, optional: true } : verdict);
  }
  return { asked: true, outcome, verdicts };
}

function outcomeOf(branches: readonly Judged[], count: number): Outcome {
  let met = 0;
  let open = 0;
  for (const { outcome } of branches) {
    if (outcome === 'MET') met += 1;
    if (outcome === 'UNDETERMINED') open += 1;
  }
  if (met >= count) return 'MET';
  return met + open >= count ? 'UNDETERMINED' : 'NOT_MET';
}

const RANK: Readonly<Record<Outcome, number>> = { NOT_MET: 0, UNDETERMINED: 1, MET: 2 };

function verdictOf(criterion: Criterion, asked: Asked): Verdict {
  const { nominee, question, setting, negated } = asked;
  const said = requirementOf(criterion, setting);
  const checked = kindOf(criterion).check(criterion, nominee, question);
  const turned = negated ? { ...checked, outcome: opposite(checked.outcome) } : checked;
  const answer = settle(criterion, doubted(turned, asked), nominee);
  return {
    criterion: criterion.id,
    kind: criterion.kind,
    requirement: negated ? { vi: `Không thuộc trường hợp sau: ${said.vi}`, en: `This must not be the case: ${said.en}` } : said,
    source: criterion.source,
    ...answer,
  };
}

/**
 * An answer to what is perhaps not asked at all. Who meets it anyway meets it, unless it is one way among others: outside
 * the group that way would not be open.
 */
function doubted(answer: Answer, { doubt }: Asked): Answer {
  if (!doubt || (answer.outcome === 'MET' && !doubt.isOneWay)) return answer;
  const group = groupText(doubt.who);
  return {
    outcome: 'UNDETERMINED',
    because: {
      vi: `Chưa đủ dữ liệu để xác định có thuộc nhóm “${group.vi}” hay không; nếu thuộc: ${answer.because.vi}`,
      en: `Nothing on record tells whether this is one of “${group.en}”; if so: ${answer.because.en}`,
    },
    facts: answer.facts,
    remedy: {
      by: 'OFFICE',
      text: { vi: 'Cập nhật vị trí việc làm, đơn vị công tác trong hồ sơ.', en: 'Enter the post and the unit in the file.' },
    },
  };
}

/** The Office may settle what the data leave open; what they tell, it cannot overturn. */
function settle(criterion: Criterion, answer: Answer, nominee: Nominee): Answer {
  const finding = nominee.findings[criterion.id];
  if (answer.outcome !== 'UNDETERMINED' || !finding) return answer;
  const met = finding.outcome === 'MET';
  return {
    outcome: finding.outcome,
    because: {
      vi: `${finding.by} kết luận ${met ? 'đạt' : 'không đạt'} khi thẩm định${finding.note ? `: ${finding.note}` : ''}.`,
      en: `${finding.by} found it ${met ? 'met' : 'not met'} on appraisal${finding.note ? `: ${finding.note}` : ''}.`,
    },
    facts: [
      ...answer.facts,
      {
        label: { vi: 'Kết luận thẩm định', en: 'Finding on appraisal' },
        value: { vi: finding.by, en: finding.by },
        origin: instantText(finding.at),
      },
    ],
    remedy: met ? undefined : { by: 'OFFICE', text: { vi: 'Xem lại kết luận thẩm định.', en: 'Look at the finding again.' } },
  };
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'UNDETERMINED') return outcome;
  return outcome === 'MET' ? 'NOT_MET' : 'MET';
}

function wrongSubject(award: Award): Verdict {
  const forPersons = award.subject === 'PERSON';
  return {
    criterion: `${award.key.toLowerCase().replaceAll('_', '-')}.subject`,
    kind: 'subject',
    outcome: 'NOT_MET',
    requirement: forPersons
      ? { vi: `“${award.name.vi}” xét tặng cho cá nhân.`, en: `“${award.name.en}” is for persons.` }
      : { vi: `“${award.name.vi}” xét tặng cho tập thể.`, en: `“${award.name.en}” is for collectives.` },
    because: forPersons
      ? { vi: 'Đối tượng được đề nghị là tập thể.', en: 'The nominee is a collective.' }
      : { vi: 'Đối tượng được đề nghị là cá nhân.', en: 'The nominee is a person.' },
    facts: [],
    source: award.source,
  };
}
