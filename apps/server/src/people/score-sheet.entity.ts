import { Column, Entity } from 'typeorm';
import { numberColumn } from '../graph/number-column';
import { SubjectRecordEntity } from './recorded.entity';

/** The points of a year on a score sheet. */
@Entity('score_sheet')
export class ScoreSheetEntity extends SubjectRecordEntity {
  @Column('text')
  sheet!: string;

  @Column('integer')
  year!: number;

  @Column('numeric', { transformer: numberColumn })
  total!: number;

  /** Points by item of the sheet. */
  @Column('jsonb')
  items!: Record<string, number>;

  /** A deduction on the sheet bars its subject from titles. */
  @Column('boolean')
  barred!: boolean;
}
