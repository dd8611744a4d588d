import type { Rank } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AssignmentKind = 'PERMANENT' | 'SECONDMENT';

/** Where a person works, in which post, over which span. A secondment does not change where they belong. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  rank!: Rank;

  @Column('text')
  kind!: AssignmentKind;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
