import type { PlannedInitiative, PledgedTask } from '@vinh-danh/domain/pledge/pledge';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person or a collective sets out to do in the year. Its state is computed: see `state.rule`. */
@Entity('pledge')
export class PledgeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Whose it is; null for a collective's. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** The unit that pledges as a collective; null for a person's. */
  @Column('uuid', { name: 'collective_id', nullable: true })
  collectiveId!: string | null;

  /** Where it is confirmed and counted: the person's unit when they last wrote it, or the collective itself. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { array: true })
  awards!: string[];

  @Column('jsonb')
  tasks!: PledgedTask[];

  @Column('jsonb')
  initiatives!: PlannedInitiative[];

  @Column('text', { name: 'receipt_number', nullable: true })
  receiptNumber!: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'recalled_at', nullable: true })
  recalledAt!: Date | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column('uuid', { name: 'returned_by', nullable: true })
  returnedBy!: string | null;

  /** Of the last return; kept when the pledge is sent again, so that who looks at it knows what was asked for. */
  @Column('text', { name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
