import type { DossierPart } from '@vinh-danh/domain/nomination/dossier';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit sends to the Office: its meeting, its minutes and several nominations. Its state is computed: see `state.rule`. */
@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** The dossier is judged by this version of the rules from its creation on. */
  @Column('uuid', { name: 'rulebook_version_id' })
  rulebookVersionId!: string;

  @Column('date', { name: 'meeting_held_on', nullable: true })
  meetingHeldOn!: string | null;

  @Column('integer', { name: 'meeting_members', nullable: true })
  meetingMembers!: number | null;

  @Column('integer', { name: 'meeting_present', nullable: true })
  meetingPresent!: number | null;

  @Column('text', { name: 'receipt_number', nullable: true })
  receiptNumber!: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { name: 'recalled_at', nullable: true })
  recalledAt!: Date | null;

  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;

  @Column('uuid', { name: 'returned_by', nullable: true })
  returnedBy!: string | null;

  /** Who of the Office looks at it again after a return: who returned it, or who took that over. */
  @Column('uuid', { name: 'asker_id', nullable: true })
  askerId!: string | null;

  @Column('text', { name: 'return_note', nullable: true })
  returnNote!: string | null;

  /** Parts sent back by the Office; null until the first return. */
  @Column('text', { array: true, nullable: true })
  reopened!: DossierPart[] | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
