import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Certificates for every line of a decision, made by a worker. */
@Entity('certificate_batch')
export class CertificateBatchEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: string;

  /** Counts the batches of a decision. */
  @Column('integer')
  number!: number;

  /** Why they are made again; blank for the first. */
  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'merit_template_id', nullable: true })
  meritTemplateId!: string | null;

  @Column('uuid', { name: 'title_template_id', nullable: true })
  titleTemplateId!: string | null;

  @Column('integer')
  total!: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('integer')
  version!: number;
}
