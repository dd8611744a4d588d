import { Column, Entity } from 'typeorm';
import { RecordedEntity } from './recorded.entity';

export type UnitKind = 'DEPARTMENT' | 'LEADERSHIP' | 'OFFICE' | 'ROOM' | 'SUBORDINATE_BODY' | 'PUBLIC_SERVICE_UNIT';

/** A part of the organisation. */
@Entity('unit')
export class UnitEntity extends RecordedEntity {
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'english_name' })
  englishName!: string;

  @Column('text')
  kind!: UnitKind;

  @Column('date', { name: 'founded_on', nullable: true })
  foundedOn!: string | null;

  @Column('date', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: string | null;

  @Column('integer')
  position!: number;

  /** The unit with all units above it, the top first; kept by the database. */
  @Column({ type: 'uuid', array: true, insert: false, update: false })
  path!: string[];
}
