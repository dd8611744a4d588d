import type { LeaveKind } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { PersonRecordEntity } from './recorded.entity';

/** A span away from work, in working days. */
@Entity('leave')
export class LeaveEntity extends PersonRecordEntity {
  @Column('text')
  kind!: LeaveKind;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on' })
  endedOn!: string;

  @Column('integer', { name: 'working_days' })
  workingDays!: number;
}
