import type { RatingLevel } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { SubjectRecordEntity } from './recorded.entity';

/** The year's rating of a person or of a unit. */
@Entity('rating')
export class RatingEntity extends SubjectRecordEntity {
  @Column('integer')
  year!: number;

  @Column('text')
  level!: RatingLevel;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;
}
