import type { AskerPart } from '@vinh-danh/domain/nomination/ask-again.rule';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredFinding } from './read-findings';

/** One nominee for one award in a dossier. */
@Entity('nomination')
export class NominationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('text')
  award!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'collective_id', nullable: true })
  collectiveId!: string | null;

  @Column('integer', { name: 'votes_in_favour', nullable: true })
  votesInFavour!: number | null;

  @Column('text')
  achievements!: string;

  /** What the unit head answers for, by criterion id. */
  @Column('jsonb')
  attestations!: Record<string, StoredFinding>;

  /** What the Office found where no rule could tell, by criterion id. */
  @Column('jsonb')
  findings!: Record<string, StoredFinding>;

  /** Parts and criteria sent back by the Office; null while nothing ever was: then all is open. */
  @Column('text', { array: true, nullable: true })
  reopened!: string[] | null;

  @Column('text', { name: 'return_note', nullable: true })
  returnNote!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt!: Date | null;

  @Column('uuid', { name: 'refused_by', nullable: true })
  refusedBy!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  /** Who sent it back alone, after the dossier was accepted, and so looks at it first. */
  @Column('uuid', { name: 'asker_id', nullable: true })
  askerId!: string | null;

  @Column('text', { name: 'asker_part', nullable: true })
  askerPart!: AskerPart | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  /** Sent again, and not looked at yet. */
  @Column('timestamptz', { name: 'corrected_at', nullable: true })
  correctedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
