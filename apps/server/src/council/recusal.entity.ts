import type { RecusalGround } from '@vinh-danh/domain/council/sitting';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a member may not sit on a case. Cleared with a reason, never deleted. */
@Entity('recusal')
export class RecusalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  ground!: RecusalGround;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  /** Null: found by the program. */
  @Column('uuid', { name: 'set_by', nullable: true })
  setBy!: string | null;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;

  @Column('uuid', { name: 'cleared_by', nullable: true })
  clearedBy!: string | null;

  @Column('text', { name: 'clear_reason', nullable: true })
  clearReason!: string | null;

  @Column('integer')
  version!: number;
}
