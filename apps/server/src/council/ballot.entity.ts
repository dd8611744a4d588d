import type { BallotForm, BallotPurpose } from '@vinh-danh/domain/council/ballot';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Some cases of one sitting that are put to the vote together, and closed together. */
@Entity('ballot')
export class BallotEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'sitting_id' })
  sittingId!: string;

  /** Runs within a sitting. */
  @Column('integer')
  number!: number;

  @Column('text')
  purpose!: BallotPurpose;

  @Column('text')
  form!: BallotForm;

  /** Who opens the outer envelopes of a secret ballot, and mixes them. */
  @Column('uuid', { name: 'outer_person_id', nullable: true })
  outerPersonId!: string | null;

  /** Who opens the inner ones, and counts. */
  @Column('uuid', { name: 'inner_person_id', nullable: true })
  innerPersonId!: string | null;

  @Column('text', { name: 'outer_key', nullable: true })
  outerKey!: string | null;

  /** Never shown: of use to nobody without the closer's code, and gone once the ballot is counted. */
  @Column('text', { name: 'outer_wrapped', nullable: true, select: false })
  outerWrapped!: string | null;

  @Column('text', { name: 'inner_key', nullable: true })
  innerKey!: string | null;

  @Column('text', { name: 'inner_wrapped', nullable: true, select: false })
  innerWrapped!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('timestamptz', { name: 'counted_at', nullable: true })
  countedAt!: Date | null;

  @Column('uuid', { name: 'counted_by', nullable: true })
  countedBy!: string | null;

  @Column('timestamptz', { name: 'void_asked_at', nullable: true })
  voidAskedAt!: Date | null;

  @Column('uuid', { name: 'void_asked_by', nullable: true })
  voidAskedBy!: string | null;

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason!: string | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt!: Date | null;

  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy!: string | null;

  @Column('integer')
  version!: number;
}
