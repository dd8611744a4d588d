import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number of places of a year as somebody set it, on which decision and why. Never changed: the next one replaces it. */
@Entity('quota_setting')
export class QuotaSettingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'quota_id' })
  quotaId!: string;

  /** 1 for the first; the version that a page has seen. */
  @Column('integer')
  number!: number;

  @Column('integer')
  places!: number;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
