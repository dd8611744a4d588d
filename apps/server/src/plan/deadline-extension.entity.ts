import { Column, Entity, PrimaryColumn } from 'typeorm';

/** More time, on the record. Without a unit it holds for all. */
@Entity('deadline_extension')
export class DeadlineExtensionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Id of the deadline in the rulebook. */
  @Column('text')
  deadline!: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('timestamptz')
  until!: Date;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('uuid', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;
}
