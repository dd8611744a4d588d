import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A template that was taken in. Never changed: a change is another one. */
@Entity('document_template')
export class DocumentTemplateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: DocumentKind;

  /** Counts the templates of a kind. */
  @Column('integer')
  number!: number;

  @Column('text')
  filename!: string;

  @Column('text')
  note!: string;

  @Column('bytea', { select: false })
  content!: Buffer;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
}
