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

  /** Null without a limit, and until the number of the year is set. */
  @Column('integer', { nullable: true })
  places!: number | null;

  /** The number that was set for the year, where the rule leaves it to somebody. */
  @Column('integer', { name: 'set_places', nullable: true })
  setPlaces!: number | null;

  @Column('boolean')
  unlimited!: boolean;

  /** May be passed for a reason in writing. */
  @Column('boolean')
  soft!: boolean;

  @Column('integer')
  used!: number;

  @Column('integer', { name: 'leader_places', nullable: true })
  leaderPlaces!: number | null;

  @Column('integer', { name: 'leaders_used' })
  leadersUsed!: number;
}
