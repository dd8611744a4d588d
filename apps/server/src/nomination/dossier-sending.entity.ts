import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SentContent } from './keep-sending';

/** What a dossier, or one nomination of it, held when it was sent. Never changed: the versions that people compare. */
@Entity('dossier_sending')
export class DossierSendingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  /** Set when one nomination alone was sent again. */
  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId!: string | null;

  @Column('integer')
  number!: number;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('uuid', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('jsonb')
  content!: SentContent;
}
