import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { AuditHead, BadEntry, Verification } from './audit-chain';

export const AuditFaultEnum: { readonly [Fault in BadEntry['fault']]: Fault } = {
  CHANGED: 'CHANGED',
  MISSING: 'MISSING',
  NOT_LINKED: 'NOT_LINKED',
  ERASED_UNSAID: 'ERASED_UNSAID',
  HEAD_DIFFERS: 'HEAD_DIFFERS',
};
registerEnumType(AuditFaultEnum, {
  name: 'AuditFault',
  description: 'What can be wrong with an entry of the audit trail.',
  valuesConfig: {
    CHANGED: { description: 'It was changed after it was written.' },
    MISSING: { description: 'It was removed.' },
    NOT_LINKED: { description: 'It was put in behind the back of the chain.' },
    ERASED_UNSAID: { description: 'Its content was erased, and no entry says so.' },
    HEAD_DIFFERS: { description: 'Its hash is another than the one written down: the chain was made anew or cut off.' },
  },
});

@ObjectType('AuditHead', {
  description: 'The last link of the audit trail. Written down elsewhere, it shows later that nothing before it was changed.',
  simpleResolvers: true,
})
export class AuditHeadType implements AuditHead {
  @Field(() => String, { description: 'How many entries the chain holds.' })
  number!: string;

  @Field(() => String, { description: 'SHA-256 over all of them, in hexadecimal digits.' })
  hash!: string;
}

@ObjectType('BadAuditEntry', { description: 'The first entry with which something is wrong.', simpleResolvers: true })
export class BadAuditEntryType implements BadEntry {
  @Field(() => String, { nullable: true, description: 'Its place in the chain; null when it has none.' })
  number!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry, where it is there.' })
  entryId!: string | null;

  @Field(() => AuditFaultEnum, { description: 'What is wrong with it.' })
  fault!: BadEntry['fault'];
}

@ObjectType('AuditVerification', { description: 'What computing the whole chain again has shown.', simpleResolvers: true })
export class AuditVerificationType implements Verification {
  @Field(() => AuditHeadType, { description: 'The last link that holds.' })
  head!: AuditHeadType;

  @Field(() => BadAuditEntryType, { nullable: true, description: 'The first entry with which something is wrong; null when all holds.' })
  bad!: BadAuditEntryType | null;
}
