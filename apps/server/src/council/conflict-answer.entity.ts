import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member said when asked whether they have an interest in a case. */
@Entity('conflict_answer')
export class ConflictAnswerEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('boolean', { name: 'has_interest' })
  hasInterest!: boolean;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;

  @Column('uuid', { name: 'answered_by' })
  answeredBy!: string;
}
