import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { instantText } from '@vinh-danh/domain/format';
import { type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { type Refusal, Refused, refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import { type FactRow, type PlainFactKind, tableOf } from './fact-tables';
import type { FactSubject } from './find-subjects';
import type { FactAct } from './record-facts';
import type { RecordedEntity } from './recorded.entity';

/** What became of a fact. */
export interface Done {
  readonly kind: FactKind;
  readonly id: string;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly outcome: 'CREATED' | 'CORRECTED' | 'UNCHANGED';
}

/** Values that the database keeps but the form leaves empty. */
const DEFAULTS: Readonly<Partial<Record<PlainFactKind, object>>> = { scoreSheet: { items: {} } };

/** Writes a new record. */
export async function insertRecord(db: EntityManager, act: FactAct, kind: PlainFactKind): Promise<Done> {
  const { subject, values, actor } = act;
  const id = uuidv7();
  await db.insert(tableOf(kind), {
    ...ownerOf(subject),
    ...kept(kind, values),
    id,
    version: 1,
    ...signature(actor),
  } as QueryDeepPartialEntity<FactRow>);
  await auditFact(db, act, 'recordFact', null, { kind, ...values });
  return doneWith(act, id, 'CREATED');
}

/** Corrects a record that its caller holds. Without a difference nothing is written. */
export async function correctRecord(db: EntityManager, act: FactAct, kind: PlainFactKind, earlier: FactRow): Promise<Done> {
  const { values } = act;
  const after = kept(kind, values);
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, earlier[name] ?? null]));
  if (isSame(before, after)) return doneWith(act, earlier.id, 'UNCHANGED');
  requireReason(act);
  await updateVersioned(db, tableOf(kind), earlier, { ...after, ...signature(act.actor) } as QueryDeepPartialEntity<FactRow>);
  await auditFact(db, act, 'correctFact', { kind, ...before }, { kind, ...after });
  return doneWith(act, earlier.id, 'CORRECTED');
}

/** Whoever corrects a record says why. */
export function requireReason({ reason }: Pick<FactAct, 'reason'>): void {
  if (!reason) throw new Refused([refusal('REASON_MISSING', {}, { field: 'reason' })]);
}

/** The record of the same subject under the same key, e.g. the rating of the same year. */
export async function findSame(db: EntityManager, { subject, values }: FactAct, kind: PlainFactKind): Promise<FactRow | undefined> {
  const once = kind === 'honour' ? onceForHonour(values) : factRule(kind).once;
  if (!once) return undefined;
  const key = Object.fromEntries(once.map((name) => [name, values[name]]));
  const rows = await db.find(tableOf(kind), {
    where: { ...ownerOf(subject), ...key } as FindOptionsWhere<FactRow>,
    lock: { mode: 'pessimistic_write' },
  });
  return rows.find((row) => kind !== 'honour' || (row.revokedOn === null && (row.kind ?? 'MERIT') === 'MERIT'));
}

/** For the work of a year an award is held once; ad-hoc and thematic ones may be given again, and what was taken back as well. */
function onceForHonour(values: FactAct['values']): readonly string[] | undefined {
  return (values.kind ?? 'MERIT') === 'MERIT' && !values.revokedOn ? ['award', 'year'] : undefined;
}

/** What a decision of the register gave is not removed by hand. */
export function whyDecided({ decisionId, decisionNumber }: FactRow): Refusal[] {
  return decisionId ? [refusal('HONOUR_BY_DECISION', { number: String(decisionNumber) })] : [];
}

/** What the register says of an honour. */
const DECIDED = ['award', 'year', 'decisionNumber', 'decidedOn'] as const;

/** What a decision of the register gave says what the decision says. That it was taken back is entered by hand only for the level above. */
export async function whyNotCorrectHonour(db: EntityManager, earlier: FactRow, values: FactAct['values']): Promise<Refusal[]> {
  if (!earlier.decisionId) return [];
  const isRevocation = (values.revokedOn ?? null) !== (earlier.revokedOn ?? null);
  if (!isRevocation && DECIDED.every((field) => values[field] === earlier[field])) return [];
  const [decision]: { kind: string }[] = await db.query('SELECT kind FROM award_decision WHERE id = $1', [earlier.decisionId]);
  const isAbove = decision?.kind === 'UPPER_AWARD' && DECIDED.every((field) => values[field] === earlier[field]);
  return isAbove ? [] : whyDecided(earlier);
}

/** Everything that was changed about a person or a unit stands under them in the audit trail. */
export async function auditFact(
  db: EntityManager,
  { actor, subject, reason }: Pick<FactAct, 'actor' | 'subject' | 'reason'>,
  action: AuditAction,
  before: object | null,
  after: object | null,
): Promise<void> {
  const subjectKind = subject.kind === 'PERSON' ? 'Person' : 'Unit';
  await recordAudit(db, actor, { action, subjectKind, subjectId: subject.id, unitId: subject.unitId, before, after, reason });
}

/** The refusal for a writer who saw an older version of a record: who changed it since, and when. */
export async function whyStaleRecord(
  db: EntityManager,
  row: Pick<RecordedEntity, 'version' | 'recordedAt' | 'recordedBy'>,
  seen: number,
): Promise<Refusal[]> {
  if (row.version === seen) return [];
  const [account]: { name: string }[] = await db.query('SELECT display_name AS name FROM account WHERE id = $1', [row.recordedBy]);
  const at = row.recordedAt ? instantText(row.recordedAt) : { vi: '', en: '' };
  return [refusal('STALE', { by: account?.name ?? '', at: at.vi, atEnglish: at.en })];
}

/** Who enters a record, and when. */
export function signature({ now, viewer }: Actor): Pick<RecordedEntity, 'recordedAt' | 'recordedBy'> {
  return { recordedAt: now, recordedBy: viewer?.accountId ?? null };
}

export function doneWith({ fact: { kind }, subject }: FactAct, id: string, outcome: Done['outcome']): Done {
  const [personId, unitId] = subject.kind === 'PERSON' ? [subject.id, null] : [null, subject.id];
  return { kind, id, personId, unitId, outcome };
}

/** The column that says whose it is. */
function ownerOf({ kind, id }: FactSubject): object {
  return kind === 'UNIT' ? { unitId: id } : { personId: id };
}

function kept(kind: PlainFactKind, values: FactAct['values']): Record<string, unknown> {
  const filled = Object.entries({ ...values }).map(([name, value]) => [
    name,
    value ?? (DEFAULTS[kind] as FactAct['values'])?.[name] ?? null,
  ]);
  return Object.fromEntries(filled);
}

function isSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(b).every((name) => sorted(a[name]) === sorted(b[name]));
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
