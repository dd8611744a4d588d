import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The places of one quota in one plan: the row that approvals lock and move. */
@Entity('quota')
export class QuotaEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  /** Id of the rule in the plan's rulebook. */
  @Column('text')
  rule!: string;

  /** Set when each unit has places of its own. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  /** What the share is taken of, e.g. how many hold the award it is counted from. */
  @Column('integer')
  base!: number;

  @Column('integer')
  places!: number;

  @Column('integer')
  used!: number;

  @Column('integer', { name: 'leader_places', nullable: true })
  leaderPlaces!: number | null;

  @Column('integer', { name: 'leaders_used' })
  leadersUsed!: number;
}
