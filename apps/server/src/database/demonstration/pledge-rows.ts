import type { PledgeContent } from '@vinh-danh/domain/pledge/pledge';
import type { EntityManager } from 'typeorm';
import { formatReceiptNumber } from '../../plan/next-receipt-number';
import { accountId } from './access-rows';
import { usernameOf } from './accounts';
import { fixedId } from './fixed-id';
import { INITIATIVES } from './histories';
import { insertRows } from './insert-rows';
import { PEOPLE } from './people';
import { personId, unitId } from './people-rows';
import { unitCodeOf } from './person-line';
import { PLAN_ID } from './plan-rows';
import { contentForCollective, contentForPerson } from './pledge-texts';
import { COLLECTIVES } from './units';

const YEAR = 2017;
/** Left to the visitor, or late for good: no pledge of theirs is loaded. */
const NOT_REGISTERED = new Set(['QLKH-03', 'QLTC-12', 'QLDL-12', 'TTUD-10', 'VPS-08', 'QLTC-10']);
/** Sent and not confirmed yet: the head's work. */
const NOT_CONFIRMED = new Set(['QLKH-04', 'QLTC-09', 'QLDL-10', 'KHCNCS-04']);
/** A head who has not written the pledge of the collective yet. */
const COLLECTIVE_NOT_REGISTERED = new Set(['KHCNCS']);

const SENT_ON = ['2017-03-16', '2017-03-17', '2017-03-20', '2017-03-21', '2017-03-22', '2017-03-23'];
const CONFIRMED_ON = ['2017-03-17', '2017-03-20', '2017-03-21', '2017-03-22', '2017-03-23', '2017-03-24'];

interface Pledge {
  readonly code: string;
  readonly unit: string;
  readonly collective: boolean;
  readonly sentBy: string;
  /** Absent while nobody has. */
  readonly confirmedBy?: string;
  readonly content: PledgeContent;
}

/** What was registered before the visitor comes: most people and collectives, sent and confirmed between 16 and 24 March. */
export async function insertPledges(db: EntityManager): Promise<void> {
  const pledges = [...pledgesOfPeople(), ...pledgesOfCollectives()];
  // The lines of `people.ts` go unit by unit; a day's share is taken across them, as it would come in.
  const days = SENT_ON.map((_, day) => pledges.filter((_, index) => index % SENT_ON.length === day));
  const rows = days.flatMap((those, day) => those.map((pledge, index) => rowOf(pledge, day, index)));
  await insertRows(
    db,
    'pledge',
    rows.map((row, index) => ({ ...row, receipt_number: formatReceiptNumber('PLEDGE', YEAR, index + 1) })),
  );
  await insertRows(db, 'receipt_counter', [{ plan_id: PLAN_ID, kind: 'PLEDGE', last: rows.length }]);
  await db.query(AUDIT, [PLAN_ID]);
}

const AUDIT = `
  INSERT INTO audit_entry (at, account_id, action, subject_kind, subject_id, unit_id, after)
  SELECT at, by, action, 'Pledge', id, unit_id, after FROM (
    SELECT sent_at AS at, sent_by AS by, 'sendPledge' AS action, id, unit_id,
           jsonb_build_object('state', 'SENT', 'receiptNumber', receipt_number, 'awards', awards) AS after FROM pledge WHERE plan_id = $1
    UNION ALL
    SELECT confirmed_at, confirmed_by, 'confirmPledge', id, unit_id, jsonb_build_object('state', 'CONFIRMED') FROM pledge
     WHERE plan_id = $1 AND confirmed_at IS NOT NULL
  ) done ORDER BY at`;

function pledgesOfPeople(): Pledge[] {
  return PEOPLE.filter(([code]) => !NOT_REGISTERED.has(code)).map((line) => {
    const [code] = line;
    const planned = INITIATIVES.filter(({ authors, recognisedOn }) => authors.includes(code) && recognisedOn.startsWith(String(YEAR)));
    const confirmed = !NOT_CONFIRMED.has(code) && { confirmedBy: confirmerOf(code) };
    return {
      code,
      unit: unitCodeOf(code),
      collective: false,
      sentBy: usernameOf(code),
      ...confirmed,
      content: contentForPerson(line, planned),
    };
  });
}

function pledgesOfCollectives(): Pledge[] {
  return COLLECTIVES.filter((code) => !COLLECTIVE_NOT_REGISTERED.has(code)).map((code) => ({
    code,
    unit: code,
    collective: true,
    sentBy: usernameOf(`${code}-01`),
    confirmedBy: 'vanphong',
    content: contentForCollective(),
  }));
}

/** Staff are confirmed by their head, heads and the Directorate by the Office, whoever works there by the Director. */
function confirmerOf(code: string): string {
  const head = `${unitCodeOf(code)}-01`;
  if (code !== head && !code.startsWith('BGD')) return usernameOf(head);
  return code.startsWith('VPS') ? 'giamdoc' : 'vanphong';
}

function rowOf({ code, unit, collective, sentBy, confirmedBy, content }: Pledge, day: number, index: number) {
  const minutes = String((index * 7) % 60).padStart(2, '0');
  const sentAt = `${SENT_ON[day]}T${String(8 + (index % 8)).padStart(2, '0')}:${minutes}:00+07:00`;
  const confirmedAt = confirmedBy ? `${CONFIRMED_ON[day]}T${String(8 + (index % 8)).padStart(2, '0')}:${minutes}:00+07:00` : null;
  return {
    id: fixedId('pledge', code),
    plan_id: PLAN_ID,
    person_id: collective ? null : personId(code),
    collective_id: collective ? unitId(code) : null,
    unit_id: unitId(unit),
    awards: content.awards,
    tasks: content.tasks,
    initiatives: content.initiatives,
    sent_at: sentAt,
    sent_by: accountId(sentBy),
    confirmed_at: confirmedAt,
    confirmed_by: confirmedBy ? accountId(confirmedBy) : null,
    created_at: sentAt,
    updated_at: confirmedAt ?? sentAt,
    version: confirmedBy ? 3 : 2,
  };
}
