import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SITTING_CHANGES, type SittingChange } from './sitting-changes';

const SittingChangeEnum = Object.fromEntries(SITTING_CHANGES.map((change) => [change, change])) as { [Name in SittingChange]: Name };
registerEnumType(SittingChangeEnum, {
  name: 'SittingChange',
  description: 'What of a sitting changed.',
  valuesConfig: {
    ATTENDANCE: { description: 'Who is there.' },
    AGENDA: { description: 'The sitting itself, or what is on its agenda.' },
    BALLOT: { description: 'A ballot was opened, goes on, or was declared void.' },
    VOTE: { description: 'Somebody has voted.' },
    RESULT: { description: 'A ballot was counted, or a case decided.' },
  },
});

@ObjectType('SittingNews', { description: 'That something changed in a sitting; what it is now, you ask for.', simpleResolvers: true })
export class SittingNewsType {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => ID, { nullable: true, description: 'The case; null where it is the whole sitting.' })
  caseId!: string | null;

  @Field(() => SittingChangeEnum, {
    nullable: true,
    description: 'What changed; null when the server may have missed something, so that all of it is worth a look.',
  })
  change!: SittingChange | null;
}
