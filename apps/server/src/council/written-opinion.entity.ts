import type { OpinionSide } from '@vinh-danh/domain/council/sitting';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member who does not come thinks of a case. In a secret ballot it takes no side: no vote stands beside a name. */
@Entity('written_opinion')
export class WrittenOpinionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { nullable: true })
  side!: OpinionSide | null;

  @Column('text')
  opinion!: string;

  /** As it came in on paper. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('uuid', { name: 'given_by' })
  givenBy!: string;

  @Column('integer')
  version!: number;
}
