import type { RatingLevel } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The year's rating of a person or of a unit. */
@Entity('rating')
export class RatingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('integer')
  year!: number;

  @Column('text')
  level!: RatingLevel;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;
}
