import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sitting of a council. Its state is computed: see `sitting-state.rule`. */
@Entity('sitting')
export class SittingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'council_id' })
  councilId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Runs within a council and a plan. */
  @Column('integer')
  number!: number;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('text')
  place!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'convened_at', nullable: true })
  convenedAt!: Date | null;

  @Column('uuid', { name: 'convened_by', nullable: true })
  convenedBy!: string | null;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('uuid', { name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('integer')
  version!: number;
}
