import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a file. */
@Entity('attachment_content')
export class AttachmentContentEntity {
  @PrimaryColumn('uuid', { name: 'attachment_id' })
  attachmentId!: string;

  @Column('bytea')
  content!: Buffer;
}
