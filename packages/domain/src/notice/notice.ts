import type { Role } from '../access/role';
import type { Facts } from '../refusals/sentence';
import type { Text } from '../text';
import type { Delivery, NoticeKind, Urgency } from './kind';
import { awardNotices } from './kinds/award';
import { councilNotices } from './kinds/council';
import { dossierNotices } from './kinds/dossier';
import { nominationNotices } from './kinds/nomination';
import { oversightNotices } from './kinds/oversight';
import { planNotices } from './kinds/plan';
import { pledgeNotices } from './kinds/pledge';
import { reminderNotices } from './kinds/reminder';
import { workflowNotices } from './kinds/workflow';

/**
 * Every kind of notice. What a kind says stands in `kinds/` by subject and nowhere else, so that the page and the mail say the same.
 * Adding one is one entry there: the compiler then knows its facts, and the schema's enum follows.
 */
const KINDS = {
  ...pledgeNotices,
  ...dossierNotices,
  ...nominationNotices,
  ...awardNotices,
  ...councilNotices,
  ...planNotices,
  ...reminderNotices,
  ...workflowNotices,
  ...oversightNotices,
};

export type NoticeCode = keyof typeof KINDS;
export type NoticeFacts<Code extends NoticeCode> = Parameters<(typeof KINDS)[Code]['say']>[0];

export const NOTICE_CODES = Object.keys(KINDS) as NoticeCode[];

function kindOf(code: NoticeCode): NoticeKind<Facts> {
  return KINDS[code] as NoticeKind<Facts>;
}

/** What a notice says. */
export function sayNotice<Code extends NoticeCode>(code: Code, facts: NoticeFacts<Code>): Text {
  return kindOf(code).say(facts);
}

/** What a kind is called. */
export function noticeName(code: NoticeCode): Text {
  return kindOf(code).name;
}

/** Where a notice about this leads. */
export function noticePath(code: NoticeCode, id: string): string {
  return kindOf(code).path(id);
}

/** How a kind is delivered to those who have not chosen. */
export function usualDelivery(code: NoticeCode): Delivery {
  return USUAL[kindOf(code).urgency];
}

const USUAL: Readonly<Record<Urgency, Delivery>> = { ACT_NOW: 'MAIL', DIGEST: 'DIGEST', PAGE_ONLY: 'APP' };

/** The kinds that may come to somebody who holds these roles, in the order of the story. */
export function kindsFor(roles: readonly Role[]): NoticeCode[] {
  return NOTICE_CODES.filter((code) => kindOf(code).who.some((role) => roles.includes(role)));
}
