import type { LendableRole } from '@vinh-danh/domain/access/role';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that has another's role for a unit during a span of days. Its state is computed: see `stand-in.rule`. */
@Entity('stand_in')
export class StandInEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'principal_id' })
  principalId!: string;

  @Column('uuid', { name: 'deputy_id' })
  deputyId!: string;

  @Column('text')
  role!: LendableRole;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column('text', { name: 'revoke_reason', nullable: true })
  revokeReason!: string | null;

  @Column('integer')
  version!: number;
}
