import type { Attendance } from '@vinh-danh/domain/council/sitting';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody took part in a sitting from a moment on. Never changed. */
@Entity('sitting_attendance_change')
export class SittingAttendanceChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'sitting_id' })
  sittingId!: string;

  @Column('uuid', { name: 'seat_id' })
  seatId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  attends!: Attendance;

  @Column('uuid', { name: 'proxy_person_id', nullable: true })
  proxyPersonId!: string | null;

  @Column('uuid', { name: 'power_file_id', nullable: true })
  powerFileId!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;
}
