import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that was issued, described; its bytes stand apart. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: DocumentKind;

  @Column('uuid', { name: 'sitting_id', nullable: true })
  sittingId!: string | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId!: string | null;

  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId!: string | null;

  /** Of a certificate: the batch that it was made in. */
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId!: string | null;

  /** Null: the template that came with the program. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId!: string | null;

  @Column('bytea', { name: 'template_sha256' })
  templateSha256!: Buffer;

  @Column('text')
  filename!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('uuid', { name: 'issued_by' })
  issuedBy!: string;
}
