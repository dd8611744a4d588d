import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A story of an exemplary person or collective. */
@Entity('story')
export class StoryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  story!: string;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId!: string | null;

  /** What the picture shows, for those who do not see it. */
  @Column('text')
  alt!: string;

  /** The first day on which it is shown. */
  @Column('date', { name: 'embargo_on', nullable: true })
  embargoOn!: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
