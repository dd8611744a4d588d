import type { CaseOutcome } from '@vinh-danh/domain/council/sitting';
import type { Text } from '@vinh-danh/domain/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of an agenda: a nomination, or an initiative before the council on initiatives. */
@Entity('sitting_case')
export class SittingCaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'sitting_id' })
  sittingId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId!: string | null;

  @Column('uuid', { name: 'initiative_id', nullable: true })
  initiativeId!: string | null;

  @Column('text', { nullable: true })
  outcome!: CaseOutcome | null;

  /** With LOWER_TITLE: the award for which it carried instead. */
  @Column('text', { name: 'lower_award', nullable: true })
  lowerAward!: string | null;

  @Column('integer', { name: 'votes_in_favour', nullable: true })
  votesInFavour!: number | null;

  @Column('integer', { name: 'votes_needed', nullable: true })
  votesNeeded!: number | null;

  @Column('integer', { name: 'voters_counted', nullable: true })
  votersCounted!: number | null;

  /** The result as the minutes have it. */
  @Column('jsonb', { nullable: true })
  minutes!: Text | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('integer')
  version!: number;
}
