import { Field, ID, InputType } from 'type-graphql';
import type { AuditFilter } from './audit-entries.query';

@InputType('AuditFilter', { description: 'Which entries of the audit trail are asked for. What is left out does not matter.' })
export class AuditFilterInput implements AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Changes to this thing.' })
  subjectId?: string;

  @Field(() => String, { nullable: true, description: 'Changes to things of this kind, e.g. `Pledge`.' })
  subjectKind?: string;

  @Field(() => ID, { nullable: true, description: 'Changes made by this account, or in its place by a stand-in.' })
  accountId?: string;

  @Field(() => String, { nullable: true, description: 'Changes of this sort, e.g. `sendPledge`.' })
  action?: string;

  @Field(() => ID, { nullable: true, description: 'Matters of this unit and those below it.' })
  unitId?: string;

  @Field(() => Date, { nullable: true, description: 'At this moment or later.' })
  from?: Date;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  to?: Date;
}
