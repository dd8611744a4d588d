import type { DisciplineForm } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A disciplinary measure against a person. */
@Entity('discipline')
export class DisciplineEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  form!: DisciplineForm;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;
}
