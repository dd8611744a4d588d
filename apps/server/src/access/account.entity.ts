import type { Language } from '@vinh-danh/domain/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who can sign in. Most accounts are a person's; the first administrator's need not be. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  username!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  @Column('timestamptz', { name: 'password_changed_at' })
  passwordChangedAt!: Date;

  /** Somebody else knows the password: it opens nothing but its own change. */
  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword!: boolean;

  @Column('text')
  language!: Language;

  /** Where mail of the program goes; null: nowhere. */
  @Column('text', { name: 'mail_address', nullable: true })
  mailAddress!: string | null;

  @Column('integer', { name: 'failed_attempts' })
  failedAttempts!: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}
