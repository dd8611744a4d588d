import type { InquiryKind } from '@vinh-danh/domain/people/nominee';
import { Column, Entity } from 'typeorm';
import { SubjectRecordEntity } from './recorded.entity';

/** An inquiry into a person or a unit: while it is open, awards may be frozen. */
@Entity('inquiry')
export class InquiryEntity extends SubjectRecordEntity {
  @Column('text')
  kind!: InquiryKind;

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  @Column('date', { name: 'concluded_on', nullable: true })
  concludedOn!: string | null;

  @Column('text')
  reference!: string;
}
