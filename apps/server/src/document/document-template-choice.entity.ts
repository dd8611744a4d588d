import type { DocumentKind } from '@vinh-danh/domain/document/document';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From when on which template of a kind is used. */
@Entity('document_template_choice')
export class DocumentTemplateChoiceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: DocumentKind;

  /** Null: the one that came with the program. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @Column('uuid', { name: 'chosen_by' })
  chosenBy!: string;
}
