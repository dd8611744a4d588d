import type { Eligibility } from '@vinh-danh/domain/rulebook/verdict';
import type { Text } from '@vinh-danh/domain/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A quota as it stood when a nomination was decided, before a place was taken. Without places it has no limit, or none was set. */
export interface KeptLedger {
  readonly rule: string;
  readonly name: Text;
  readonly sentence: Text;
  readonly base: number;
  readonly places?: number;
  readonly used: number;
  readonly leaderPlaces?: number;
  readonly leadersUsed: number;
}

/** What a decision rested on. Never changed. */
@Entity('decision_record')
export class DecisionRecordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('text')
  award!: string;

  @Column('text')
  outcome!: 'APPROVED' | 'REFUSED';

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  @Column('date', { name: 'judged_on' })
  judgedOn!: string;

  @Column('uuid', { name: 'rulebook_version_id' })
  rulebookVersionId!: string;

  /** The day whose rules counted. */
  @Column('date', { name: 'rules_on' })
  rulesOn!: string;

  /** The unit that the nominee belonged to on the day. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  /** The facts as JSON; `thawNominee` reads them. */
  @Column('jsonb')
  nominee!: object;

  @Column('jsonb')
  eligibility!: Eligibility;

  @Column('jsonb')
  ledgers!: KeptLedger[];
}
