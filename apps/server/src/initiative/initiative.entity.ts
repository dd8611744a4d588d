import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { RecordedEntity } from '../people/recorded.entity';

/** An initiative or an accepted research project, with the decision that recognised it. */
@Entity('initiative')
export class InitiativeEntity extends RecordedEntity {
  @Column('text')
  kind!: 'INITIATIVE' | 'RESEARCH';

  @Column('text')
  title!: string;

  @Column('text')
  level!: InitiativeLevel;

  @Column('date', { name: 'recognised_on', nullable: true })
  recognisedOn!: string | null;

  @Column('text', { name: 'decision_number', nullable: true })
  decisionNumber!: string | null;
}
