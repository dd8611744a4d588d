import { createHash, randomUUID } from 'node:crypto';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { ObjectionHandler } from '@vinh-danh/domain/oversight/objection';
import { freezesDecision, type Objector, whyNotObject } from '@vinh-danh/domain/oversight/objection.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import { dayOf, startOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { conflict, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { findPostedEntry, type PostedEntry } from './find-posted-entry';
import { limitOutsideFilings } from './limit-outside-filings';
import { findHandler } from './objection-parties.query';
import { codeFor, hashOf, newObjectionNumber } from './objection-secrets';
import { tellHandlers } from './tell-of-objection';

/** An objection as it is filed. */
export interface FilingInput {
  readonly idempotencyKey: string;
  readonly postingId: string;
  readonly nominationId: string;
  /** Id of a condition of the award; null for something else. */
  readonly criterion: string | null;
  readonly text: string;
  /** Without a name: nobody can ask back, and it may freeze nothing. */
  readonly anonymous: boolean;
  /** It is about how the Office did its part. */
  readonly aboutOffice: boolean;
  /** Of somebody outside. */
  readonly name: string;
  readonly contact: string;
}

/** What whoever filed keeps. */
export interface Receipt {
  readonly number: string;
  readonly code: string;
  readonly receivedAt: Date;
  readonly freezes: boolean;
}

/** Who files: the signed-in account, or somebody outside from an address. */
export interface Filer {
  readonly viewer: Viewer | null;
  readonly address: string;
  /** When the server received it. */
  readonly now: Date;
}

/**
 * Files an objection and freezes that one decision in the same transaction. The nomination is locked first, as approving locks it: of an
 * approval and an objection that come at once the second finds what the first did.
 *
 * Who filed goes into a table of its own and nowhere else: neither into the audit trail nor among the answers kept for repeated requests.
 * Both are read by people who must not know.
 */
export async function fileObjection(db: EntityManager, filer: Filer, input: FilingInput): Promise<Receipt> {
  const { now, viewer } = filer;
  if (!isId(input.postingId) || !isId(input.nominationId)) throw notFound();
  await lockNominationRow(db, input.nominationId);
  const keyHash = hashOf(`${viewer?.accountId ?? 'outside'} ${input.idempotencyKey.toLowerCase()}`);
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest();
  const earlier = await findEarlier(db, keyHash, requestHash);
  if (earlier) return { ...earlier, code: codeFor(input.idempotencyKey) };

  const entry = await findPostedEntry(db, input, { isOutside: viewer === null, now });
  const objector = objectorOf(filer, input, entry);
  refuseIf(
    whyNotObject({
      ...entry.facts,
      objector,
      now,
      text: input.text,
      isConditionKnown: input.criterion === null || entry.conditions.some(({ id }) => id === input.criterion),
      isTwice: await isFiledTwice(db, input, objector, viewer),
    }),
  );
  if (!viewer) await limitOutsideFilings(db, filer);
  const { anonymousObjections } = publicityOf(await loadPlanRulesAt(db, entry.planId, now));
  const objection = {
    id: randomUUID(),
    number: newObjectionNumber(entry.year),
    freezes: freezesDecision(objector.kind, anonymousObjections, false),
    handler: await findHandler(db, input, dayOf(now)),
  };
  await keep(db, filer, input, objection, { keyHash, requestHash, objector });
  if (objection.freezes) await freezeForObjection(db, input.nominationId, objection.id, now);
  await tellHandlers(db, filer, { ...objection, nominationId: input.nominationId }, 'OBJECTION_FILED');
  return { number: objection.number, code: codeFor(input.idempotencyKey), receivedAt: now, freezes: objection.freezes };
}

/** Holds a nomination as every decision on it does. @throws ClientError NOT_FOUND when there is none */
export async function lockNominationRow(db: EntityManager, nominationId: string): Promise<void> {
  const [row]: unknown[] = await db.query('SELECT id FROM nomination WHERE id = $1 FOR UPDATE', [nominationId]);
  if (!row) throw notFound();
}

/** Freezes one decision. It begins with the day: the hour would say who was at their desk. */
export async function freezeForObjection(db: EntityManager, nominationId: string, objectionId: string, now: Date): Promise<void> {
  await db.query(`INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at) VALUES ($1, $2, 'OBJECTION', $3, $4)`, [
    randomUUID(),
    nominationId,
    objectionId,
    startOf(dayOf(now)),
  ]);
}

function objectorOf({ viewer }: Filer, input: FilingInput, { personId }: PostedEntry): Objector {
  if (input.anonymous) return { kind: 'ANONYMOUS', fromOutside: viewer === null };
  if (!viewer) return { kind: 'OUTSIDE', name: input.name, contact: input.contact };
  return { kind: 'EMPLOYEE', isNominee: personId !== null && personId === viewer.personId };
}

async function findEarlier(db: EntityManager, keyHash: Buffer, requestHash: Buffer): Promise<Omit<Receipt, 'code'> | undefined> {
  const [earlier]: { number: string; receivedAt: Date; freezes: boolean; requestHash: Buffer }[] = await db.query(
    `SELECT number, received_at AS "receivedAt", freezes, request_hash AS "requestHash"
       FROM objection_filing JOIN objection ON objection.id = objection_id WHERE key_hash = $1`,
    [keyHash],
  );
  if (!earlier) return undefined;
  if (!earlier.requestHash.equals(requestHash))
    throw conflict({
      vi: 'Khóa chống gửi trùng đã được dùng cho một kiến nghị khác.',
      en: 'The idempotency key was used for another objection.',
    });
  return { number: earlier.number, receivedAt: earlier.receivedAt, freezes: earlier.freezes };
}

async function isFiledTwice(db: EntityManager, input: FilingInput, objector: Objector, viewer: Viewer | null): Promise<boolean> {
  if (objector.kind === 'ANONYMOUS') return false;
  const [same]: unknown[] = await db.query(
    `SELECT 1 FROM objection_filing WHERE posting_id = $1 AND nomination_id = $2 AND criterion IS NOT DISTINCT FROM $3
        AND (account_id = $4 OR folded_contact = fold($5))`,
    [
      input.postingId,
      input.nominationId,
      input.criterion,
      viewer?.accountId ?? null,
      objector.kind === 'OUTSIDE' ? input.contact.trim() : null,
    ],
  );
  return same !== undefined;
}

interface NewObjection {
  readonly id: string;
  readonly number: string;
  readonly freezes: boolean;
  readonly handler: ObjectionHandler;
}

interface Protected {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  readonly objector: Objector;
}

async function keep(
  db: EntityManager,
  { now, viewer }: Filer,
  input: FilingInput,
  { id, number, freezes, handler }: NewObjection,
  { keyHash, requestHash, objector }: Protected,
): Promise<void> {
  const { postingId, nominationId, criterion, idempotencyKey } = input;
  await db.query(
    `INSERT INTO objection (id, posting_id, nomination_id, number, criterion, handler, freezes, received_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, postingId, nominationId, number, criterion, handler, freezes, dayOf(now)],
  );
  const [accountId, name, contact] =
    objector.kind === 'EMPLOYEE'
      ? [viewer?.accountId, null, null]
      : objector.kind === 'OUTSIDE'
        ? [null, objector.name.trim(), objector.contact.trim()]
        : [null, null, null];
  await db.query(
    `INSERT INTO objection_filing (objection_id, posting_id, nomination_id, criterion, received_at, key_hash, request_hash, code_hash, account_id, name, contact, words)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      postingId,
      nominationId,
      criterion,
      now,
      keyHash,
      requestHash,
      hashOf(codeFor(idempotencyKey)),
      accountId,
      name,
      contact,
      input.text.trim(),
    ],
  );
}
