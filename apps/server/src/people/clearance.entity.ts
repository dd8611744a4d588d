import { Column, Entity } from 'typeorm';
import { SubjectRecordEntity } from './recorded.entity';

export type ClearanceOutcome = 'NO_OBJECTION' | 'OBJECTION';

/** What an outside body answered when it was asked about somebody. */
@Entity('clearance')
export class ClearanceEntity extends SubjectRecordEntity {
  @Column('text')
  body!: string;

  @Column('text')
  outcome!: ClearanceOutcome;

  @Column('date', { name: 'answered_on' })
  answeredOn!: string;

  @Column('text')
  reference!: string;
}
