import type { CouncilBody } from '@vinh-danh/domain/council/council';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A council: established by a decision, for a unit and those below it. */
@Entity('council')
export class CouncilEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  body!: CouncilBody;

  @Column('text')
  name!: string;

  @Column('text', { name: 'english_name' })
  englishName!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('date', { name: 'established_on' })
  establishedOn!: string;

  /** The last day on which it stands. */
  @Column('date', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: string | null;

  @Column('integer')
  version!: number;
}
