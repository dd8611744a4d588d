import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rules of a plan as somebody is writing them. Whatever they are: a draft may be invalid. */
@Entity('rulebook_draft')
export class RulebookDraftEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('jsonb')
  rulebook!: object;

  /** The published version that it was made from; null when it was not. */
  @Column('uuid', { name: 'based_on', nullable: true })
  basedOn!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('uuid', { name: 'updated_by' })
  updatedBy!: string;

  @Column('integer')
  version!: number;
}
