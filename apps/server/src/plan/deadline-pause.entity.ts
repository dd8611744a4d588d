import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The clock of a deadline stopped, on the record. Without a unit for all; without an end it stands still. */
@Entity('deadline_pause')
export class DeadlinePauseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Id of the deadline in the rulebook. */
  @Column('text')
  deadline!: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;

  @Column('uuid', { name: 'began_by' })
  beganBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('integer')
  version!: number;
}
