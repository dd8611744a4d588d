import { instantText } from '../format';
import type { Nominee } from '../people/nominee';
import type { Text } from '../text';
import type { Day } from '../time';
import type { Award, AwardKey } from './award';
import type { Answer, Question, Setting } from './criteria/kind';
import { kindOf } from './criteria/kinds';
import type { Condition, Criterion } from './criterion';
import { awardOf, awardsOf } from './read-rulebook';
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
  const question: Question = { ...settingOf(rulebook), award: awardKey, day };
  return { award: awardKey, ...judgeCondition(award.condition, nominee, question, false) };
}

/** What sentences about a rulebook's criteria need: its year and the names of its awards. */
export function settingOf(rulebook: Rulebook): Setting {
  const names = new Map(awardsOf(rulebook).map((award) => [award.key, award.name]));
  return { year: rulebook.year, nameOf: (key) => names.get(key) ?? { vi: key, en: key } };
}

/** What a criterion requires, as a sentence. */
export function requirementOf(criterion: Criterion, setting: Setting): Text {
  return criterion.wording ?? kindOf(criterion).requirement(criterion, setting);
}

interface Judged {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
}

/** `negated` carries a `not` down to the leaves, so that each of them says itself what must not be. */
function judgeCondition(condition: Condition, nominee: Nominee, question: Question, negated: boolean): Judged {
  switch (condition.kind) {
    case 'not':
      return judgeCondition(condition.of, nominee, question, !negated);
    case 'allOf':
    case 'anyOf':
    case 'atLeast': {
      const judged = condition.of.map((each) => judgeCondition(each, nominee, question, negated));
      const needed = branchesNeeded(condition);
      return combine(judged, negated ? judged.length - needed + 1 : needed);
    }
    default: {
      const verdict = verdictOf(condition, nominee, question, negated);
      return { outcome: verdict.outcome, verdicts: [verdict] };
    }
  }
}

function branchesNeeded(condition: Extract<Condition, { of: readonly Condition[] }>): number {
  if (condition.kind === 'atLeast') return condition.count;
  return condition.kind === 'allOf' ? condition.of.length : 1;
}

/** So many branches must be met. A branch that does worse than the whole is optional: others make up for it, or still may. */
function combine(branches: readonly Judged[], count: number): Judged {
  const met = branches.filter((branch) => branch.outcome === 'MET').length;
  const open = branches.filter((branch) => branch.outcome === 'UNDETERMINED').length;
  const outcome: Outcome = met >= count ? 'MET' : met + open >= count ? 'UNDETERMINED' : 'NOT_MET';
  const verdicts = branches.flatMap((branch) =>
    RANK[branch.outcome] < RANK[outcome] ? branch.verdicts.map((verdict) => ({ ...verdict, optional: true })) : branch.verdicts,
  );
  return { outcome, verdicts };
}

const RANK: Readonly<Record<Outcome, number>> = { NOT_MET: 0, UNDETERMINED: 1, MET: 2 };

function verdictOf(criterion: Criterion, nominee: Nominee, question: Question, negated: boolean): Verdict {
  const said = requirementOf(criterion, question);
  const checked = kindOf(criterion).check(criterion, nominee, question);
  const answer = settle(criterion, negated ? { ...checked, outcome: opposite(checked.outcome) } : checked, nominee);
  return {
    criterion: criterion.id,
    kind: criterion.kind,
    requirement: negated ? { vi: `Không thuộc trường hợp sau: ${said.vi}`, en: `This must not be the case: ${said.en}` } : said,
    source: criterion.source,
    ...answer,
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
