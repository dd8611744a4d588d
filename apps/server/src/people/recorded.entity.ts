import { Column, PrimaryColumn } from 'typeorm';

/** What people enter and correct: in which version it stands, and who entered or corrected it last. */
export abstract class RecordedEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** Null for what was there before the program kept it. */
  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;
}

/** A record of a person. */
export abstract class PersonRecordEntity extends RecordedEntity {
  @Column('uuid', { name: 'person_id' })
  personId!: string;
}

/** A record of a person or of a unit: exactly one of the two. */
export abstract class SubjectRecordEntity extends RecordedEntity {
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;
}
