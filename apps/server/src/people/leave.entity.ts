import type { LeaveKind } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A span away from work, in working days. */
@Entity('leave')
export class LeaveEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: LeaveKind;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on' })
  endedOn!: string;

  @Column('integer', { name: 'working_days' })
  workingDays!: number;
}
