import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a file. Its bytes stand in `attachment_content`, so that lists never touch them. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId!: string;

  /** Set for the evidence of one nomination. */
  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId!: string | null;

  @Column('text')
  purpose!: 'MINUTES' | 'EVIDENCE' | 'PAPER';

  /** Id of the criterion that the evidence supports. */
  @Column('text', { nullable: true })
  criterion!: string | null;

  /** Id of the paper of a dossier list that it is. */
  @Column('text', { nullable: true })
  item!: string | null;

  @Column('text')
  filename!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
