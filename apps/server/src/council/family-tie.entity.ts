import type { TieKind } from '@vinh-danh/domain/council/sitting';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tie that a person declared of themselves. Removed ones stay on record. */
@Entity('family_tie')
export class FamilyTieEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'relative_id' })
  relativeId!: string;

  @Column('text')
  kind!: TieKind;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt!: Date;

  @Column('uuid', { name: 'declared_by' })
  declaredBy!: string;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
