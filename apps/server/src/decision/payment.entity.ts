import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import type { Text } from '@vinh-danh/domain/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { numberColumn } from '../graph/number-column';

/** What is paid for one honour. */
@Entity('payment')
export class PaymentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: string;

  @Column('uuid', { name: 'honour_id' })
  honourId!: string;

  /** What is to be paid, in đồng. */
  @Column('bigint', { transformer: numberColumn })
  due!: number;

  @Column('jsonb')
  because!: Text;

  @Column('text')
  state!: PaymentState;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;

  @Column('text', { name: 'voucher_number', nullable: true })
  voucherNumber!: string | null;

  @Column('timestamptz', { name: 'paid_at', nullable: true })
  paidAt!: Date | null;

  @Column('uuid', { name: 'paid_by', nullable: true })
  paidBy!: string | null;

  @Column('integer')
  version!: number;
}
