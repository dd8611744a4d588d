import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rules of a plan as published. Never edited: what changes is a new version. */
@Entity('rulebook_version')
export class RulebookVersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  rulebook!: Rulebook;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  /** Why it was published; empty for the first ones, which were loaded and not published. */
  @Column('text')
  reason!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;
}
