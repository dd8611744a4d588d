import type { ObjectionConsequence, ObjectionFinding, ObjectionHandler } from '@vinh-danh/domain/oversight/objection';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An objection without whoever filed it: that stands in a table of its own, which has no entity. */
@Entity('objection')
export class ObjectionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'posting_id' })
  postingId!: string;

  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('text')
  number!: string;

  /** Id of a condition of the award; null for something else. */
  @Column('text', { nullable: true })
  criterion!: string | null;

  @Column('text')
  handler!: ObjectionHandler;

  @Column('boolean')
  freezes!: boolean;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  /** What the nominee reads: a text betrays its writer, so that it is put in other words first. */
  @Column('text', { name: 'released_text', nullable: true })
  releasedText!: string | null;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy!: string | null;

  @Column('text', { nullable: true })
  reply!: string | null;

  @Column('timestamptz', { name: 'replied_at', nullable: true })
  repliedAt!: Date | null;

  @Column('uuid', { name: 'replied_by', nullable: true })
  repliedBy!: string | null;

  @Column('text', { nullable: true })
  finding!: ObjectionFinding | null;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('text', { nullable: true })
  citation!: string | null;

  @Column('text', { nullable: true })
  consequence!: ObjectionConsequence | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('integer')
  version!: number;
}
