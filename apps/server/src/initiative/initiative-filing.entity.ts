import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An initiative as its authors filed it. Its state is computed: see `initiative.rule`. */
@Entity('initiative_filing')
export class InitiativeFilingEntity {
  @PrimaryColumn('uuid', { name: 'initiative_id' })
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'receipt_number' })
  receiptNumber!: string;

  @Column('text')
  description!: string;

  @Column('text')
  effect!: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('uuid', { name: 'filed_by' })
  filedBy!: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt!: Date | null;

  @Column('uuid', { name: 'refused_by', nullable: true })
  refusedBy!: string | null;

  @Column('text', { name: 'refuse_reason', nullable: true })
  refuseReason!: string | null;

  @Column('integer')
  version!: number;
}
