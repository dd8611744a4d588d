import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

const RuleChangeKindEnum = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type RuleChangeKind = keyof typeof RuleChangeKindEnum;
registerEnumType(RuleChangeKindEnum, {
  name: 'RuleChangeKind',
  description: 'What became of a rule between two rulebooks.',
  valuesConfig: {
    ADDED: { description: 'Only the newer one has it.' },
    REMOVED: { description: 'Only the older one has it.' },
    CHANGED: { description: 'Both have it, and it says something else.' },
  },
});

@ObjectType('RuleChange', { description: 'One rule that two rulebooks do not share, as sentences.', simpleResolvers: true })
export class RuleChangeType {
  @Field(() => RuleChangeKindEnum, { description: 'What became of it.' })
  kind!: RuleChangeKind;

  @Field(() => String, { description: 'What it is a rule of: `award`, `criterion`, `quota`, `deadline`, `vote` and so on.' })
  subject!: string;

  @Field(() => ID, { description: 'Its id in the rulebook.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The award that it is asked for, where it is one.' })
  award!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What it said; null for a new rule.' })
  before!: TextType | null;

  @Field(() => TextType, { nullable: true, description: 'What it says; null for one that is gone.' })
  after!: TextType | null;

  @Field(() => CitationType, { nullable: true, description: 'Where it comes from.' })
  source!: CitationType | null;
}
