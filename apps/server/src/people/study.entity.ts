import type { StudyResult } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { PersonRecordEntity } from './recorded.entity';

/** A course that a person is or was sent to. */
@Entity('study')
export class StudyEntity extends PersonRecordEntity {
  @Column('text')
  course!: string;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  result!: StudyResult | null;
}
