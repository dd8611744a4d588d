import type { Gender, JobGroup } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { RecordedEntity } from './recorded.entity';

/** Somebody who works, or worked, in the organisation. */
@Entity('person')
export class PersonEntity extends RecordedEntity {
  @Column('text')
  code!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text')
  gender!: Gender;

  @Column('date', { name: 'born_on', nullable: true })
  bornOn!: string | null;

  @Column('text', { name: 'job_group' })
  jobGroup!: JobGroup;

  @Column('date', { name: 'service_started_on' })
  serviceStartedOn!: string;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn!: string | null;
}
