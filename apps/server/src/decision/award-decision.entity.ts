import type { DecisionKind } from '@vinh-danh/domain/decision/award-decision';
import type { RevocationGround } from '@vinh-danh/domain/decision/revocation.rule';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision, a proposal or a revocation: drafted, then registered with number and date, then announced. */
@Entity('award_decision')
export class AwardDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('text')
  kind!: DecisionKind;

  @Column('text', { nullable: true })
  number!: string | null;

  /** The digits with which the number begins. */
  @Column('integer', { nullable: true })
  running!: number | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn!: string | null;

  @Column('text', { name: 'issued_by' })
  issuedBy!: string;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('text', { nullable: true })
  addressee!: string | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId!: string | null;

  @Column('uuid', { name: 'answers_id', nullable: true })
  answersId!: string | null;

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('jsonb', { name: 'legal_basis', nullable: true })
  legalBasis!: Pick<RevocationGround, 'text' | 'source'> | null;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt!: Date;

  @Column('uuid', { name: 'drafted_by' })
  draftedBy!: string;

  @Column('timestamptz', { name: 'registered_at', nullable: true })
  registeredAt!: Date | null;

  @Column('uuid', { name: 'registered_by', nullable: true })
  registeredBy!: string | null;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt!: Date | null;

  @Column('uuid', { name: 'announced_by', nullable: true })
  announcedBy!: string | null;

  @Column('text', { name: 'announced_how', nullable: true })
  announcedHow!: string | null;

  @Column('integer')
  version!: number;
}
