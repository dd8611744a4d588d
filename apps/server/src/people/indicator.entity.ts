import { Column, Entity } from 'typeorm';
import { numberColumn } from '../graph/number-column';
import { SubjectRecordEntity } from './recorded.entity';

/** A number of a year that a unit counts. */
@Entity('indicator')
export class IndicatorEntity extends SubjectRecordEntity {
  @Column('text')
  key!: string;

  @Column('integer')
  year!: number;

  @Column('numeric', { transformer: numberColumn })
  value!: number;

  @Column('text', { nullable: true })
  origin!: string | null;
}
