import type { Counted } from '@vinh-danh/domain/decision/revocation.rule';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A later award whose decision counted one that was taken back, to be looked at again. */
@Entity('award_review')
export class AwardReviewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: string;

  @Column('uuid', { name: 'revoked_honour_id' })
  revokedHonourId!: string;

  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('jsonb')
  findings!: Counted[];

  @Column('boolean', { name: 'still_met' })
  stillMet!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: 'STANDS' | 'TO_BE_REVOKED' | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  version!: number;
}
