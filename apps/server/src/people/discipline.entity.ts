import type { DisciplineForm } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { PersonRecordEntity } from './recorded.entity';

/** A disciplinary measure against a person. */
@Entity('discipline')
export class DisciplineEntity extends PersonRecordEntity {
  @Column('text')
  form!: DisciplineForm;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;
}
