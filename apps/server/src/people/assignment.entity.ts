import type { Rank } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { PersonRecordEntity } from './recorded.entity';

export type AssignmentKind = 'PERMANENT' | 'SECONDMENT';

/** Where a person works, in which post, over which span. A secondment does not change where they belong. */
@Entity('assignment')
export class AssignmentEntity extends PersonRecordEntity {
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  rank!: Rank;

  @Column('text')
  kind!: AssignmentKind;

  /** The group of similar posts, as the organisation calls it. */
  @Column('text', { name: 'post_group', nullable: true })
  postGroup!: string | null;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
