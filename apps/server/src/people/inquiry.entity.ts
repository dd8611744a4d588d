import type { InquiryKind } from '@vinh-danh/domain/people/nominee';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An inquiry into a person or a unit: while it is open, awards may be frozen. */
@Entity('inquiry')
export class InquiryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  kind!: InquiryKind;

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  @Column('date', { name: 'concluded_on', nullable: true })
  concludedOn!: string | null;

  @Column('text')
  reference!: string;
}
