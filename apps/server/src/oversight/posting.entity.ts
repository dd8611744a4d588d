import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list that was posted for objections. */
@Entity('posting')
export class PostingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Runs within the year. */
  @Column('integer')
  number!: number;

  @Column('text')
  audience!: PostingAudience;

  @Column('text')
  note!: string;

  /** The first day on which those outside may see it. */
  @Column('date', { name: 'embargo_on', nullable: true })
  embargoOn!: string | null;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt!: Date;

  @Column('uuid', { name: 'posted_by' })
  postedBy!: string;

  /** The first instant at which it is too late to object. */
  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  /** The rule that says how long. */
  @Column('jsonb', { nullable: true })
  source!: Citation | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason!: string | null;

  @Column('integer')
  version!: number;
}
