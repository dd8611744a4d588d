import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { type Prepared, preparePage } from '../graph/prepared';
import type { ObjectionEntity } from './objection.entity';
import { IS_PARTY } from './objection-parties.query';

/** An objection with what it is about, as it is read by whoever may know of it. */
export interface ObjectionRow
  extends Pick<
    ObjectionEntity,
    | 'id'
    | 'nominationId'
    | 'number'
    | 'criterion'
    | 'handler'
    | 'freezes'
    | 'receivedOn'
    | 'releasedText'
    | 'releasedAt'
    | 'reply'
    | 'repliedAt'
    | 'finding'
    | 'reasons'
    | 'citation'
    | 'consequence'
    | 'answeredAt'
    | 'version'
  > {
  readonly nomineeName: string;
  readonly unitName: Text;
  readonly award: string;
  readonly rulebookVersionId: string;
  readonly repliedBy: string | null;
}

/** What only those read who handle it, and whoever filed it. */
export interface FilingRow {
  readonly receivedAt: Date;
  readonly words: string;
  readonly accountName: string | null;
  readonly name: string | null;
  readonly contact: string | null;
  readonly fileCount: number;
}

const COLUMNS = `
  o.id, o.nomination_id AS "nominationId", o.number, o.criterion, o.handler, o.freezes, o.received_on::text AS "receivedOn",
  o.released_text AS "releasedText", o.released_at AS "releasedAt", o.reply, o.replied_at AS "repliedAt", o.finding, o.reasons, o.citation,
  o.consequence, o.answered_at AS "answeredAt", o.version, coalesce(p.full_name, c.name) AS "nomineeName",
  json_build_object('vi', u.name, 'en', u.english_name) AS "unitName", n.award, d.rulebook_version_id AS "rulebookVersionId",
  replier.display_name AS "repliedBy"`;

const JOINED = `
  FROM objection o
  JOIN nomination n ON n.id = o.nomination_id
  JOIN dossier d ON d.id = n.dossier_id
  JOIN unit u ON u.id = d.unit_id
  LEFT JOIN person p ON p.id = n.person_id
  LEFT JOIN unit c ON c.id = n.collective_id
  LEFT JOIN account replier ON replier.id = o.replied_by`;

const FILING = `
  f.received_at AS "receivedAt", f.words, filer.display_name AS "accountName", f.name, f.contact,
  (SELECT count(*)::int FROM objection_file WHERE objection_id = o.id) AS "fileCount"`;

const FILED = 'JOIN objection_filing f ON f.objection_id = o.id LEFT JOIN account filer ON filer.id = f.account_id';

type Party = readonly [string, string | null, readonly string[]];

/** A page of the objections that somebody handles, open ones first, of those the oldest first. */
export function pageOfObjections(
  party: Party,
  handlers: readonly string[],
  { open, first, after }: { readonly open: boolean | null; readonly first: number; readonly after: readonly string[] | null },
): Prepared {
  const text = `
    SELECT ${COLUMNS} ${JOINED} ${FILED}
     WHERE o.handler = ANY($4) AND NOT ${IS_PARTY} AND ($5::boolean IS NULL OR (o.answered_at IS NULL) = $5)
       AND ($6::boolean IS NULL OR (o.answered_at IS NOT NULL, o.received_on, o.id) > ($6, $7::date, $8::uuid))
     ORDER BY o.answered_at IS NOT NULL, o.received_on, o.id`;
  return preparePage('objections', text, [...party, handlers, open, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null], first);
}

/** One objection that somebody handles, with who filed it. */
export async function findHandled(
  db: EntityManager,
  party: Party,
  handlers: readonly string[],
  id: string,
): Promise<(ObjectionRow & FilingRow) | undefined> {
  const [row]: (ObjectionRow & FilingRow)[] = await db.query(
    `SELECT ${COLUMNS}, ${FILING} ${JOINED} ${FILED} WHERE o.handler = ANY($4) AND NOT ${IS_PARTY} AND o.id = $5`,
    [...party, handlers, id],
  );
  return row;
}

/** The files of an objection, without their content. */
export function findFiles(db: EntityManager, objectionId: string): Promise<{ id: string; filename: string; size: number }[]> {
  return db.query('SELECT id, filename, size FROM objection_file WHERE objection_id = $1 ORDER BY filename, id', [objectionId]);
}

/** What was released of the objections to a nomination, in the order in which it was released. */
export function findReleased(db: EntityManager, nominationId: string): Promise<ObjectionRow[]> {
  return db.query<ObjectionRow[]>(
    `SELECT ${COLUMNS} ${JOINED} WHERE o.nomination_id = $1 AND o.released_at IS NOT NULL ORDER BY o.released_at, o.id`,
    [nominationId],
  );
}

/** The objections that an account filed, the newest first. */
export function findOwn(db: EntityManager, accountId: string): Promise<(ObjectionRow & FilingRow)[]> {
  return db.query(`SELECT ${COLUMNS}, ${FILING} ${JOINED} ${FILED} WHERE f.account_id = $1 ORDER BY f.received_at DESC LIMIT 100`, [
    accountId,
  ]);
}

/** The objection to which a code leads. */
export async function findByCode(db: EntityManager, codeHash: Buffer): Promise<(ObjectionRow & FilingRow) | undefined> {
  const [row]: (ObjectionRow & FilingRow)[] = await db.query(`SELECT ${COLUMNS}, ${FILING} ${JOINED} ${FILED} WHERE f.code_hash = $1`, [
    codeHash,
  ]);
  return row;
}

/** The unit whose dossier a nomination stands in, and whose it is. */
export async function findNominationSubject(
  db: EntityManager,
  nominationId: string,
): Promise<{ path: string[]; personId: string | null; collectivePath: string[] | null } | undefined> {
  const [row] = await db.query(
    `SELECT u.path, n.person_id AS "personId", c.path AS "collectivePath"
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id LEFT JOIN unit c ON c.id = n.collective_id
      WHERE n.id = $1`,
    [nominationId],
  );
  return row;
}
