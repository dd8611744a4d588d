import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An award that a person or a unit holds. */
@Entity('honour')
export class HonourEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  award!: string;

  @Column('integer')
  year!: number;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;
}
