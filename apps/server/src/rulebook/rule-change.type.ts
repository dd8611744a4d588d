import type { Effect, RuleChange } from '@vinh-danh/domain/rulebook/compare-rulebooks.rule';
import type { RuleSubject } from '@vinh-danh/domain/rulebook/rule-entries';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

const RuleChangeKindEnum = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const satisfies {
  [Kind in RuleChange['kind']]: Kind;
};
registerEnumType(RuleChangeKindEnum, {
  name: 'RuleChangeKind',
  description: 'What became of a rule between two rulebooks.',
  valuesConfig: {
    ADDED: { description: 'Only the newer one has it.' },
    REMOVED: { description: 'Only the older one has it.' },
    CHANGED: { description: 'Both have it, and it says something else.' },
  },
});

const RuleSubjectEnum = {
  LAYER: 'LAYER',
  AWARD: 'AWARD',
  CRITERION: 'CRITERION',
  QUOTA: 'QUOTA',
  DEADLINE: 'DEADLINE',
  VOTE: 'VOTE',
  MONEY: 'MONEY',
  DOSSIER_LIST: 'DOSSIER_LIST',
  SCORE_SHEET: 'SCORE_SHEET',
} as const satisfies Record<RuleSubject, RuleSubject>;
registerEnumType(RuleSubjectEnum, {
  name: 'RuleSubject',
  description: 'What a rule is about.',
  valuesConfig: {
    LAYER: { description: 'A layer of rules: its name, its time, the awards that it considers.' },
    AWARD: { description: 'An award and the choices that its condition leaves.' },
    CRITERION: { description: 'One criterion of a condition.' },
    QUOTA: { description: 'How many may be approved.' },
    DEADLINE: { description: 'When something may happen.' },
    VOTE: { description: 'How a body votes.' },
    MONEY: { description: 'What goes with an award.' },
    DOSSIER_LIST: { description: 'What a dossier must hold.' },
    SCORE_SHEET: { description: 'A table of points.' },
  },
});

const RuleChangeEffectEnum = { STRICTER: 'STRICTER', LOOSER: 'LOOSER', OTHER: 'OTHER' } as const satisfies Record<Effect, Effect>;
registerEnumType(RuleChangeEffectEnum, {
  name: 'RuleChangeEffect',
  description: 'What a change makes of the rules for those who are judged by them.',
  valuesConfig: {
    STRICTER: { description: 'Whoever meets the newer rule would have met the older one.' },
    LOOSER: { description: 'Whoever met the older rule meets the newer one.' },
    OTHER: { description: 'Neither, or the two rules alone do not tell.' },
  },
});

@ObjectType('RuleChange', { description: 'One rule that two rulebooks do not share, as sentences.', simpleResolvers: true })
export class RuleChangeType {
  @Field(() => RuleChangeKindEnum, { description: 'What became of it.' })
  kind!: RuleChange['kind'];

  @Field(() => RuleSubjectEnum, { description: 'What it is a rule of.' })
  subject!: RuleSubject;

  @Field(() => ID, { description: 'Its id in the rulebook.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The award that it is asked for, where it is one.' })
  award?: string;

  @Field(() => TextType, { nullable: true, description: 'What it said; null for a new rule.' })
  before?: TextType;

  @Field(() => TextType, { nullable: true, description: 'What it says; null for one that is gone.' })
  after?: TextType;

  @Field(() => CitationType, { description: 'Where it comes from.' })
  source!: CitationType;

  @Field(() => String, { description: 'Its path in the newer rulebook; of what is gone, in the older, e.g. `layers.1.quotas.0`.' })
  place!: string;

  @Field(() => RuleChangeEffectEnum, { description: 'Whether it became stricter or looser.' })
  effect!: Effect;
}
