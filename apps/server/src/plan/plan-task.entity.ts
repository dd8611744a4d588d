import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that the plan asks somebody to do until some day. */
@Entity('plan_task')
export class PlanTaskEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  title!: string;

  @Column('text', { name: 'english_title' })
  englishTitle!: string;

  /** Null: every unit answers for it. */
  @Column('uuid', { name: 'owner_unit_id', nullable: true })
  ownerUnitId!: string | null;

  @Column('date', { name: 'due_from', nullable: true })
  dueFrom!: string | null;

  @Column('date', { name: 'due_to', nullable: true })
  dueTo!: string | null;

  @Column('text', { name: 'due_text' })
  dueText!: string;

  @Column('text', { name: 'english_due_text' })
  englishDueText!: string;

  @Column('text')
  paragraph!: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy!: string | null;

  @Column('integer')
  version!: number;
}
