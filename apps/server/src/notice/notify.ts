import type { Role } from '@vinh-danh/domain/access/role';
import { type NoticeCode, type NoticeFacts, noticePath, usualDelivery } from '@vinh-danh/domain/notice/notice';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import type { Actor, SubjectKind } from '../access/record-audit';
import { enqueueAll } from './queue';
import { recusedInSql } from './recused';
import { sendMail } from './send-mail';

/** Who is told. People without an account cannot be. */
export type Addressee =
  | { readonly accountId: string | null }
  | { readonly personId: string | null }
  /** Who holds the role for the unit or for one above it; with `nearest`, only those whose own unit is the closest. */
  | { readonly role: Role; readonly over: string; readonly nearest?: boolean }
  /** Who holds the role for the unit or for one below it; null: anywhere. Everybody is an employee of the unit where they work. */
  | { readonly role: Role; readonly within: string | null }
  /** Who holds the role for the whole agency, not for a branch of it. */
  | { readonly role: Role; readonly ofAll: true };

interface Telling<Code extends NoticeCode> {
  readonly kind: Code;
  readonly facts: NoticeFacts<Code>;
  readonly about: { readonly kind: SubjectKind; readonly id: string };
  /** Where it leads, when not to the page that its kind names. */
  readonly path?: string;
  readonly to: readonly Addressee[];
  /** A person who is not told, in whatever way they are meant. */
  readonly notTo?: string | null;
  /**
   * The nominations (or initiatives) that it speaks of: whoever is recused from one hears nothing of it. To be left out once the
   * result is announced, when there is nothing left to keep from anybody.
   */
  readonly nominationIds?: readonly string[];
}

export type Notice = { [Code in NoticeCode]: Telling<Code> }[NoticeCode];

/** The moment, and who acts; nobody when the program reminds by itself. */
export type Teller = Pick<Actor, 'now' | 'viewer'>;

/**
 * Tells people of something, in the transaction in which it happens: on their page, and by mail as each of them chose. Nobody is told of
 * their own act. Somebody who is meant in several ways is told once.
 */
export async function notify(db: EntityManager, act: Teller, notice: Notice): Promise<void> {
  await notifyAll(db, act, [notice]);
}

/** The same for several things at once, in a fixed number of statements. */
export async function notifyAll(db: EntityManager, { now, viewer }: Teller, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const told: { mailId: string | null }[] = await db.query(TELL, [
    JSON.stringify(
      notices.map(({ kind, facts, about, path, notTo, nominationIds }, n) => ({
        ...{ n, kind, facts, notTo, aboutKind: about.kind, aboutId: about.id },
        path: path ?? noticePath(kind, about.id),
        nominationIds: nominationIds ?? [],
        usual: usualDelivery(kind),
      })),
    ),
    JSON.stringify(notices.flatMap(({ to }, n) => to.map((addressee) => ({ n, ...addressee })))),
    now,
    dayOf(now),
    viewer?.accountId ?? null,
  ]);
  const mails = told.flatMap(({ mailId }) => (mailId ? [{ payload: { mailId }, key: mailId }] : []));
  await enqueueAll(db, sendMail, mails);
}

const TELL = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS each (n integer, kind text, facts jsonb, "aboutKind" text, "aboutId" uuid, path text,
      "nominationIds" uuid[], "notTo" uuid, usual text)
  ), addressee AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS each (n integer, "accountId" uuid, "personId" uuid, role text, "over" uuid, nearest boolean,
      "within" uuid, "ofAll" boolean)
  ), held AS (
    SELECT account_id, role, unit_id FROM role_grant
     WHERE role IN (SELECT role FROM addressee) AND valid_from <= $4::date AND coalesce(valid_to, 'infinity') >= $4::date
    UNION ALL
    SELECT account.id, 'EMPLOYEE', unit_id FROM assignment JOIN account ON account.person_id = assignment.person_id
     WHERE 'EMPLOYEE' IN (SELECT role FROM addressee) AND assignment.kind = 'PERMANENT'
       AND started_on <= $4::date AND coalesce(ended_on, 'infinity') >= $4::date
    UNION ALL
    SELECT account.id, 'COUNCIL_MEMBER', council.unit_id FROM council CROSS JOIN LATERAL seated_on(council.id, $4::date) sits
      JOIN account ON account.person_id = sits.person_id
     WHERE 'COUNCIL_MEMBER' IN (SELECT role FROM addressee)
    UNION ALL
    SELECT s.deputy_id, s.role, s.unit_id FROM stand_in s
     WHERE s.role IN (SELECT role FROM addressee) AND s.revoked_at IS NULL AND $4::date BETWEEN s.valid_from AND s.valid_to
       AND EXISTS (SELECT FROM role_grant held WHERE held.account_id = s.principal_id AND held.role = s.role AND held.unit_id = s.unit_id
                      AND held.valid_from <= $4::date AND coalesce(held.valid_to, 'infinity') >= $4::date)
  ), above AS (
    SELECT addressee.n, held.account_id, nearest, array_position(unit.path, held.unit_id) AS depth,
           max(array_position(unit.path, held.unit_id)) OVER (PARTITION BY addressee.n, addressee.role, "over") AS deepest
      FROM addressee JOIN unit ON unit.id = "over" JOIN held ON held.role = addressee.role AND held.unit_id = ANY(unit.path)
  ), meant AS (
    SELECT n, "accountId" AS account_id FROM addressee WHERE "accountId" IS NOT NULL
    UNION
    SELECT n, account.id FROM addressee JOIN account ON account.person_id = "personId"
    UNION
    SELECT n, account_id FROM above WHERE depth = deepest OR nearest IS NOT TRUE
    UNION
    SELECT n, held.account_id FROM addressee JOIN held ON held.role = addressee.role JOIN unit ON unit.id = held.unit_id
     WHERE "over" IS NULL AND ("within" IS NULL OR "within" = ANY(unit.path)) AND ("ofAll" IS NOT TRUE OR unit.parent_id IS NULL)
  ), told AS (
    SELECT gen_random_uuid() AS id, account.id AS account_id, wanted.*, coalesce(choice.delivery, wanted.usual) AS delivery,
           CASE WHEN coalesce(choice.delivery, wanted.usual) = 'MAIL' AND account.mail_address IS NOT NULL THEN gen_random_uuid() END AS mail_id
      FROM meant JOIN wanted USING (n) JOIN account ON account.id = meant.account_id
      LEFT JOIN notice_choice choice ON choice.account_id = account.id AND choice.kind = wanted.kind
     WHERE account.disabled_at IS NULL AND account.id IS DISTINCT FROM $5::uuid
       AND (wanted."notTo" IS NULL OR account.person_id IS DISTINCT FROM wanted."notTo")
       AND NOT ${recusedInSql('account.person_id', 'wanted."nominationIds"')}
  ), mails AS (
    INSERT INTO mail (id, account_id, key, kind, created_at)
    SELECT mail_id, account_id, 'notice ' || id, 'NOTICE', $3 FROM told WHERE mail_id IS NOT NULL
  )
  INSERT INTO notice (id, account_id, kind, facts, about_kind, about_id, path, nomination_ids, at, delivery, mail_id)
  SELECT id, account_id, kind, facts, "aboutKind", "aboutId", path, "nominationIds", $3, delivery, mail_id FROM told
  RETURNING mail_id AS "mailId"`;
