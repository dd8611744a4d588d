import { Column, Entity, PrimaryColumn } from 'typeorm';
import { numberColumn } from '../graph/number-column';

/** Money or insignia that must be given back after a revocation. */
@Entity('recovery')
export class RecoveryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: string;

  @Column('uuid', { name: 'honour_id' })
  honourId!: string;

  @Column('text')
  kind!: 'MONEY' | 'INSIGNIA';

  @Column('bigint', { nullable: true, transformer: numberColumn })
  amount!: number | null;

  @Column('text')
  state!: 'TO_RECOVER' | 'RECOVERED' | 'WAIVED';

  @Column('date', { name: 'settled_on', nullable: true })
  settledOn!: string | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column('text', { name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  version!: number;
}
