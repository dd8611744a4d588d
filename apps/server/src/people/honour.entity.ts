import type { HonourKind } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { SubjectRecordEntity } from './recorded.entity';

/** An award that a person or a unit holds. */
@Entity('honour')
export class HonourEntity extends SubjectRecordEntity {
  @Column('text')
  award!: string;

  @Column('integer')
  year!: number;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  /** For what it was given; null: not on record. */
  @Column('text', { nullable: true })
  kind!: HonourKind | null;

  /** The first day of the work that it rewards, where that is not simply its year. */
  @Column('date', { name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column('date', { name: 'period_until', nullable: true })
  periodUntil!: string | null;

  @Column('text', { nullable: true })
  achievement!: string | null;

  /** From this day on it counts for nothing. */
  @Column('date', { name: 'revoked_on', nullable: true })
  revokedOn!: string | null;

  @Column('text', { name: 'revocation_number', nullable: true })
  revocationNumber!: string | null;

  /** The decision of the register that gave it; null for what was entered by hand. */
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId!: string | null;
}
