import type { Attendance } from '@vinh-danh/domain/council/sitting';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who sits on a seat in a sitting, and how they take part in it now. */
@Entity('sitting_attendance')
export class SittingAttendanceEntity {
  @PrimaryColumn('uuid', { name: 'sitting_id' })
  sittingId!: string;

  @PrimaryColumn('uuid', { name: 'seat_id' })
  seatId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  attends!: Attendance;

  @Column('uuid', { name: 'proxy_person_id', nullable: true })
  proxyPersonId!: string | null;

  /** The written power of the proxy. */
  @Column('uuid', { name: 'power_file_id', nullable: true })
  powerFileId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
}
