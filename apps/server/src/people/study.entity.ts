import type { StudyResult } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A course that a person is or was sent to. */
@Entity('study')
export class StudyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  course!: string;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  result!: StudyResult | null;
}
