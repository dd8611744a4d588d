import type { PlanBody } from '@vinh-danh/domain/plan/plan';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The Director's plan of one year, with its own text. */
@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('text', { name: 'english_title' })
  englishTitle!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('jsonb')
  body!: PlanBody;
}
