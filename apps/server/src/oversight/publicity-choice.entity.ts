import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person lets be shown of themselves. */
@Entity('publicity_choice')
export class PublicityChoiceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('boolean')
  decisions!: boolean;

  @Column('boolean')
  postings!: boolean;

  @Column('boolean')
  stories!: boolean;

  /** Nothing is shown before this day. */
  @Column('date', { name: 'not_before', nullable: true })
  notBefore!: string | null;

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @Column('integer')
  version!: number;
}
