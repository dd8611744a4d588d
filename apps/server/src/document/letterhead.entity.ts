import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What stands at the head of documents; the newest holds. */
@Entity('letterhead')
export class LetterheadEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The body above; blank when there is none. */
  @Column('text')
  superior!: string;

  @Column('text')
  name!: string;

  @Column('text')
  place!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
