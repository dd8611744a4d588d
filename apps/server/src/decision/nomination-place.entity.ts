import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place that an approved nomination takes in a quota. Where several quotas count an award it takes one in each. */
@Entity('nomination_place')
export class NominationPlaceEntity {
  @PrimaryColumn('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @PrimaryColumn('uuid', { name: 'quota_id' })
  quotaId!: string;

  @Column('boolean', { name: 'takes_leader_place' })
  takesLeaderPlace!: boolean;

  /** Why the place was given beyond a soft limit. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
