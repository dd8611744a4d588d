import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a document, as Word reads it. */
@Entity('document_content')
export class DocumentContentEntity {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('bytea')
  content!: Buffer;
}
