import { z } from 'zod';
import { dayText } from '../../format';
import type { Initiative, InitiativeAspect, InitiativeLevel } from '../../people/nominee';
import { INITIATIVE_ASPECTS, INITIATIVE_LEVELS, isAtLeast, valuesOf } from '../../people/scales';
import type { Text } from '../../text';
import type { Day } from '../../time';
import type { AwardKey } from '../award';
import { awardKey, criterionBase, wholeNumber } from '../shapes';
import type { Fact, Outcome } from '../verdict';
import { isAmong, keeps } from './compare';
import { AND, type Answer, type CriterionBase, decisionOrigin, forPersons, listed, OR, type Setting } from './kind';
import { AFTER_DISCIPLINE, UNKNOWN_END } from './rating';
import { awardsOfWindow, clearSince, isWindowWithin, quoted, type Reach, reachOf, type Window, window, windowText } from './window';

/** So many initiatives or research projects, each recognised at a level within a time. */
export interface InitiativeCriterion extends CriterionBase {
  readonly kind: 'initiative';
  readonly of: readonly Initiative['kind'][];
  readonly atLeast: number;
  readonly level: InitiativeLevel;
  /** In so many years that end with the plan year. Either this or `within`; neither: the plan year. */
  readonly withinYears?: number;
  readonly within?: Window;
  /** What must be decided of one and the same initiative at that level; absent: its recognition. */
  readonly aspects?: readonly InitiativeAspect[];
  /** An initiative that already served for one of these awards does not count again. */
  readonly notUsedFor?: UsesThatBar;
  /** Only what was recognised after the last discipline ended. */
  readonly afterDiscipline?: true;
}
export type UsesThatBar = { readonly kind: 'anyAward' } | { readonly kind: 'awards'; readonly awards: readonly AwardKey[] };

export const initiative = forPersons<InitiativeCriterion>({
  schema: z
    .strictObject({
      kind: z.literal('initiative'),
      ...criterionBase,
      of: z.array(z.enum(['INITIATIVE', 'RESEARCH'])).min(1),
      atLeast: wholeNumber.min(1),
      level: z.enum(valuesOf(INITIATIVE_LEVELS)),
      withinYears: wholeNumber.min(1).max(60).optional(),
      within: window.optional(),
      aspects: z
        .array(z.enum(valuesOf(INITIATIVE_ASPECTS)))
        .min(1)
        .optional(),
      notUsedFor: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('anyAward') }),
          z.strictObject({ kind: z.literal('awards'), awards: z.array(awardKey).min(1) }),
        ])
        .optional(),
      afterDiscipline: z.literal(true).optional(),
    })
    .refine(({ withinYears, within }) => withinYears === undefined || within === undefined, { path: ['within'] }),

  awardsNamed: ({ within, notUsedFor }) => [...awardsOfWindow(within), ...(notUsedFor?.kind === 'awards' ? notUsedFor.awards : [])],

  isAtLeastAsStrict: (lower, upper) =>
    isAmong(lower.of, upper.of) &&
    lower.atLeast >= upper.atLeast &&
    isAtLeast(INITIATIVE_LEVELS, lower.level, upper.level) &&
    isWindowWithin(windowOf(lower), windowOf(upper)) &&
    isAmong(aspectsOf(upper), aspectsOf(lower)) &&
    barsAtLeast(lower.notUsedFor, upper.notUsedFor) &&
    keeps(lower.afterDiscipline, upper.afterDiscipline),

  requirement: (criterion, setting) => {
    const { of, atLeast, level, notUsedFor, afterDiscipline } = criterion;
    const what = kindsOf(of);
    const when = windowText(windowOf(criterion), setting, setting.year);
    const aspects = listed(
      aspectsOf(criterion).map((aspect) => INITIATIVE_ASPECTS[aspect]),
      AND,
    );
    const scope = scopeText(level);
    const unused = notUsedFor ? unusedText(notUsedFor, setting) : { vi: '', en: '' };
    const clear = afterDiscipline ? AFTER_DISCIPLINE : { vi: '', en: '' };
    return {
      vi: `Có ít nhất ${atLeast} ${what.vi} ${aspects.vi} ${scope.vi} ${when.vi}${unused.vi}${clear.vi}.`,
      en: `Has at least ${atLeast} ${what.en} ${aspects.en} at ${scope.en} ${when.en}${unused.en}${clear.en}.`,
    };
  },

  check: (criterion, person, question): Answer => {
    const { of, atLeast } = criterion;
    const reach = reachOf(windowOf(criterion), person, question.day, question.year);
    const clear = criterion.afterDiscipline ? clearSince(person.disciplines) : undefined;
    const judged = person.initiatives
      .filter((each) => of.includes(each.kind))
      .map((each) => ({ each, outcome: reach ? outcomeOf(criterion, each, narrowed(reach, clear), question.day) : 'NOT_MET' }));
    const counted = judged.filter(({ outcome }) => outcome === 'MET').map(({ each }) => each);
    const open = judged.filter(({ outcome }) => outcome === 'UNDETERMINED').map(({ each }) => each);
    const facts = [...counted, ...open].map(factOf);
    const what = kindsOf(of);
    if (counted.length >= atLeast && clear === null) return { ...UNKNOWN_END, facts };
    if (counted.length >= atLeast) {
      return {
        outcome: 'MET',
        because: { vi: `Có ${counted.length} ${what.vi} được tính.`, en: `${counted.length} ${what.en} counted.` },
        facts,
      };
    }
    if (counted.length + open.length >= atLeast) {
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Có ${open.length} ${what.vi} chưa có quyết định công nhận.`, en: `${open.length} ${what.en} not recognised yet.` },
        facts,
        remedy: { by: 'OFFICE', text: { vi: 'Cập nhật quyết định công nhận.', en: 'Enter the decision on recognition.' } },
      };
    }
    return {
      outcome: 'NOT_MET',
      because: { vi: `Có ${counted.length}/${atLeast} ${what.vi} được tính.`, en: `${counted.length} of ${atLeast} ${what.en} counted.` },
      facts,
      remedy: {
        by: 'NOMINEE',
        text: {
          vi: 'Nộp sáng kiến, đề tài để được xét công nhận trong thời hạn.',
          en: 'File an initiative or a project for recognition in time.',
        },
      },
    };
  },
});

const KINDS: Readonly<Record<Initiative['kind'], Text>> = {
  INITIATIVE: { vi: 'sáng kiến', en: 'initiative(s)' },
  RESEARCH: { vi: 'đề tài nghiên cứu khoa học', en: 'research project(s)' },
};

const windowOf = ({ within, withinYears = 1 }: InitiativeCriterion): Window => within ?? { kind: 'years', years: withinYears };

const aspectsOf = ({ aspects }: InitiativeCriterion): readonly InitiativeAspect[] => aspects ?? ['RECOGNITION'];

/** A discipline whose end is not known does not narrow the time: whether it would is asked at the end. */
function narrowed(reach: Reach, clear: Day | null | undefined): Reach {
  return clear && clear > reach.from ? { from: clear, until: reach.until } : reach;
}

/** The worst of what is asked of one initiative: each aspect decided at the level and in time, and not used up before. */
function outcomeOf(criterion: InitiativeCriterion, each: Initiative, reach: Reach, day: Day): Outcome {
  if (isUsedUp(each, criterion.notUsedFor)) return 'NOT_MET';
  const outcomes = aspectsOf(criterion).map((aspect) => aspectOutcome(each, aspect, criterion.level, reach, day));
  if (outcomes.includes('NOT_MET')) return 'NOT_MET';
  return outcomes.includes('UNDETERMINED') ? 'UNDETERMINED' : 'MET';
}

/** What is filed at the level, or whose decisions nobody entered, may still be decided as asked. */
function aspectOutcome(each: Initiative, aspect: InitiativeAspect, level: InitiativeLevel, reach: Reach, day: Day): Outcome {
  const decisions = decisionsOn(each, aspect).filter((decision) => isAtLeast(INITIATIVE_LEVELS, decision.level, level));
  const decided = decisions.filter((decision) => decision.decidedOn !== undefined && decision.decidedOn <= day);
  if (decided.some(({ decidedOn }) => decidedOn !== undefined && decidedOn >= reach.from && decidedOn <= reach.until)) return 'MET';
  if (reach.until < day) return 'NOT_MET';
  if (decisions.length > decided.length) return 'UNDETERMINED';
  return aspect !== 'RECOGNITION' && each.recognitions === undefined ? 'UNDETERMINED' : 'NOT_MET';
}

interface Decision {
  readonly level: InitiativeLevel;
  readonly decidedOn?: Day;
}

/** The first recognition stands in the initiative itself; without a day it is still awaited. */
function decisionsOn(each: Initiative, aspect: InitiativeAspect): Decision[] {
  const entered = (each.recognitions ?? []).filter((recognition) => recognition.aspect === aspect);
  return aspect === 'RECOGNITION' ? [{ level: each.level, decidedOn: each.recognisedOn }, ...entered] : entered;
}

function isUsedUp({ usedFor }: Initiative, bars: UsesThatBar | undefined): boolean {
  if (!bars) return false;
  return bars.kind === 'anyAward' ? usedFor.length > 0 : usedFor.some((use) => bars.awards.includes(use.award));
}

function barsAtLeast(lower: UsesThatBar | undefined, upper: UsesThatBar | undefined): boolean {
  if (upper === undefined || lower?.kind === 'anyAward') return true;
  return upper.kind === 'awards' && lower?.kind === 'awards' && isAmong(upper.awards, lower.awards);
}

function unusedText(bars: UsesThatBar, { nameOf }: Setting): Text {
  if (bars.kind === 'anyAward') return { vi: ', chưa dùng để đề nghị khen thưởng', en: ', not used for an award before' };
  const awards = listed(
    bars.awards.map((award) => quoted(nameOf(award))),
    OR,
  );
  return { vi: `, chưa dùng để đề nghị ${awards.vi}`, en: `, not used for ${awards.en} before` };
}

function kindsOf(of: readonly Initiative['kind'][]): Text {
  return listed(
    of.map((kind) => KINDS[kind]),
    OR,
  );
}

function factOf(each: Initiative): Fact {
  const level = INITIATIVE_LEVELS[each.level];
  const recognised = each.recognisedOn ? dayText(each.recognisedOn) : undefined;
  const used = each.usedFor.map((use) => `${use.award} ${use.year}`).join(', ');
  return {
    label: { vi: each.kind === 'INITIATIVE' ? 'Sáng kiến' : 'Đề tài', en: each.kind === 'INITIATIVE' ? 'Initiative' : 'Research project' },
    value: {
      vi: `${each.title} (${level.vi}, ${recognised ? `công nhận ngày ${recognised.vi}` : 'chưa công nhận'}${used && `, đã dùng: ${used}`})`,
      en: `${each.title} (${level.en}, ${recognised ? `recognised on ${recognised.en}` : 'not recognised yet'}${used && `, used for: ${used}`})`,
    },
    origin: decisionOrigin(each.decisionNumber, recognised),
  };
}

/** Above the highest level there is none. */
function scopeText(level: InitiativeLevel): Text {
  const { vi, en } = INITIATIVE_LEVELS[level];
  return level === 'NATION' ? { vi: `trên phạm vi ${vi}`, en } : { vi: `từ ${vi} trở lên`, en: `${en} or above` };
}
