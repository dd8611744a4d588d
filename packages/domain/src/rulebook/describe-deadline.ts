import { closingText, dayText, instantText } from '../format';
import type { Text } from '../text';
import { addDays, endOf } from '../time';
import type { AwardKey } from './award';
import { listed } from './criteria/kind';
import type { Audience, DayOff, DeadlineRule, EventKey, KnownEvent, Missed, Moment, Step } from './deadline';
import { deadlinesOf, sectorsOf } from './read-rulebook';
import type { Rulebook } from './rulebook';

/** How a sentence calls what a deadline names by its key. What is not said is called by the key itself. */
export interface DeadlineNames {
  readonly event?: (event: EventKey) => Text;
  readonly award?: (award: AwardKey) => Text;
  readonly unit?: (code: string) => Text;
  readonly sector?: (sector: string) => Text;
}

const EVENTS: Readonly<Record<KnownEvent, Text>> = {
  PLEDGE: { vi: 'đăng ký thi đua', en: 'the registration of pledges' },
  INITIATIVE: { vi: 'nộp sáng kiến', en: 'the filing of initiatives' },
  NOMINATION: { vi: 'gửi hồ sơ đề nghị', en: 'the sending of nominations' },
  COUNCIL: { vi: 'họp Hội đồng', en: 'the council' },
  POSTING: { vi: 'công khai kết quả', en: 'the posting' },
  SUBMISSION: { vi: 'trình cấp trên', en: 'the submission upwards' },
  INSPECTION: { vi: 'kiểm tra', en: 'the inspection' },
  HALF_YEAR_REPORT: { vi: 'báo cáo 6 tháng', en: 'the six-month report' },
  YEAR_REPORT: { vi: 'báo cáo năm', en: 'the year report' },
};

/** What events are called in sentences: the ones that the program knows by its own words, others by their deadline's name. */
export function eventNamesOf(rulebook: Rulebook): (event: EventKey) => Text {
  const named = new Map(deadlinesOf(rulebook).map(({ event, name }) => [event, { vi: `“${name.vi}”`, en: `“${name.en}”` }]));
  return (event) => knownEvent(event) ?? named.get(event) ?? byKey(event);
}

/** What sectors are called: by the name that a layer gives them. */
export function sectorNamesOf(rulebook: Rulebook): (sector: string) => Text {
  const named = new Map(sectorsOf(rulebook).map(({ id, name }) => [id, name]));
  return (sector) => named.get(sector) ?? byKey(sector);
}

/** When an event may happen, as the rule says it: before any extension or pause. */
export function describeDeadline(rule: DeadlineRule, names: DeadlineNames = {}): Text {
  const { name, opens, closes } = rule;
  const month = closes.kind === 'month' && opens?.kind === 'month' && opens.month === closes.month;
  const from = opens && !month ? opening(opens, names) : undefined;
  const to = month ? inMonth(closes.month) : closing(closes, from !== undefined, names);
  const span = from ? { vi: `${from.vi} ${to.vi}`, en: `${from.en}, ${to.en}` } : to;
  const when = { vi: `${name.vi}: ${span.vi}.`, en: `${name.en}: ${span.en}.` };
  return joined([when, ...provisosOf(rule, names)], ' ');
}

/** What a rule says beside its dates. */
function provisosOf(rule: DeadlineRule, names: DeadlineNames): Text[] {
  const { waitsFor, latest, grace, missed, extendedBy } = rule;
  const texts: (Text | undefined)[] = [
    rule.for && audienceText(rule.for, names),
    waitsFor && {
      vi: `Chỉ bắt đầu sau khi kết thúc ${eventList(waitsFor, names).vi}.`,
      en: `Begins only after ${eventList(waitsFor, names).en}.`,
    },
    latest !== undefined
      ? {
          vi: `Trường hợp đặc biệt, chậm nhất đến ${closingText(endOf(latest)).vi}.`,
          en: `As an exception, at the very latest to ${closingText(endOf(latest)).en}.`,
        }
      : undefined,
    grace && {
      vi: `Quá hạn không quá ${grace.days} ngày vẫn được nhận và ghi là nộp muộn: ${grace.note.vi}.`,
      en: `Taken up to ${grace.days} days late, and marked as late: ${grace.note.en}.`,
    },
    missed && {
      vi: `Nếu không thực hiện đúng hạn: ${insteadText(missed).vi}.`,
      en: `If it is missed: ${insteadText(missed).en}.`,
    },
    extendedBy && { vi: `Người có thẩm quyền gia hạn: ${extendedBy.vi}.`, en: `Who may extend it: ${extendedBy.en}.` },
  ];
  return texts.filter((text) => text !== undefined);
}

/** What follows when a deadline is missed, as a part of a sentence. */
export function insteadText({ actor, consequence }: Missed): Text {
  return {
    vi: `${actor ? `${actor.vi} thực hiện thay; ` : ''}${consequence.vi}`,
    en: `${actor ? `${actor.en} acts instead; ` : ''}${consequence.en}`,
  };
}

function audienceText({ units, sectors, awards }: Audience, names: DeadlineNames): Text {
  const lists: Text[] = [];
  if (units) lists.push(labelled({ vi: 'đơn vị', en: 'the units' }, units, names.unit));
  if (sectors) lists.push(labelled({ vi: 'lĩnh vực', en: 'the sectors' }, sectors, names.sector));
  if (awards) lists.push(labelled({ vi: 'danh hiệu, hình thức khen thưởng', en: 'the awards' }, awards, names.award));
  const { vi, en } = joined(lists, '; ');
  return { vi: `Áp dụng cho ${vi}.`, en: `For ${en}.` };
}

function labelled(label: Text, keys: readonly string[], nameOf: (key: string) => Text = byKey): Text {
  const list = listed(keys.map(nameOf), AND);
  return { vi: `${label.vi} ${list.vi}`, en: `${label.en} ${list.en}` };
}

function opening(moment: Moment, names: DeadlineNames): Text {
  switch (moment.kind) {
    case 'day':
      return { vi: `từ ngày ${dayText(moment.day).vi}`, en: `from ${dayText(moment.day).en}` };
    case 'month':
      return { vi: `từ ${monthText(moment.month).vi}`, en: `from ${monthText(moment.month).en}` };
    case 'instant': {
      const at = instantText(new Date(moment.at));
      return { vi: `từ ${at.vi}`, en: `from ${at.en}` };
    }
    case 'workingDays':
    case 'calendarDays': {
      const working = moment.kind === 'workingDays';
      const days = Math.abs(moment.days);
      const event = eventName(moment.after, names);
      const place = moment.days < 0 ? { vi: 'trước khi', en: 'before' } : { vi: 'sau khi', en: 'after' };
      return {
        vi: `từ ngày ${working ? 'làm việc ' : ''}thứ ${days} ${place.vi} kết thúc ${event.vi}`,
        en: `from ${working ? 'working ' : ''}day ${days} ${place.en} ${event.en} ends`,
      };
    }
    case 'steps':
      return { vi: `từ khi xong ${chainText(moment, names).vi}`, en: `from the end of ${chainText(moment, names).en}` };
    case 'toBeAnnounced':
      return { vi: 'bắt đầu khi có thông báo', en: 'from a day to be announced' };
  }
}

function closing(moment: Moment, opened: boolean, names: DeadlineNames): Text {
  switch (moment.kind) {
    case 'day': {
      if (moment.inclusive) return { vi: `đến hết ngày ${dayText(moment.day).vi}`, en: `to the end of ${dayText(moment.day).en}` };
      const last = dayText(addDays(moment.day, -1));
      return {
        vi: `${opened ? 'đến ' : ''}trước ngày ${dayText(moment.day).vi} (hết ngày ${last.vi})`,
        en: `before ${dayText(moment.day).en} (to the end of ${last.en})`,
      };
    }
    case 'month':
      return { vi: `đến hết ${monthText(moment.month).vi}`, en: `to the end of ${monthText(moment.month).en}` };
    case 'instant': {
      const at = closingText(new Date(moment.at));
      return { vi: `đến ${at.vi}`, en: `to ${at.en}` };
    }
    case 'workingDays':
    case 'calendarDays':
      return countedClosing(moment.days, moment.kind === 'workingDays', eventName(moment.after, names));
    case 'steps':
      return { vi: `trong ${chainText(moment, names).vi}`, en: `within ${chainText(moment, names).en}` };
    case 'toBeAnnounced':
      return { vi: opened ? 'đến ngày sẽ thông báo sau' : 'thời hạn sẽ thông báo sau', en: 'to a day to be announced' };
  }
}

function countedClosing(days: number, working: boolean, event: Text): Text {
  const kind = working ? { vi: 'ngày làm việc', en: 'working day' } : { vi: 'ngày', en: 'day' };
  return days < 0
    ? {
        vi: `chậm nhất ${-days} ${kind.vi} trước khi kết thúc ${event.vi}`,
        en: `no later than ${-days} ${kind.en}s before ${event.en} ends`,
      }
    : { vi: `đến hết ${kind.vi} thứ ${days} sau khi kết thúc ${event.vi}`, en: `to the end of ${kind.en} ${days} after ${event.en} ends` };
}

/** The budget of a chain: "150 ngày (12 ngày làm việc và 138 ngày) sau khi …, gồm 3 bước: …". */
function chainText({ after, steps }: Extract<Moment, { kind: 'steps' }>, names: DeadlineNames): Text {
  const event = eventName(after, names);
  const total = budgetText(steps);
  const each = joined(steps.map(stepText), '; ');
  return {
    vi: `${total.vi} sau khi kết thúc ${event.vi}, gồm ${steps.length} bước: ${each.vi}`,
    en: `${total.en} after ${event.en} ends, in ${steps.length === 1 ? 'one step' : `${steps.length} steps`}: ${each.en}`,
  };
}

function stepText(step: Step): Text {
  const budget = budgetText([step]);
  return { vi: `${step.name.vi} ${budget.vi} (${step.actor.vi})`, en: `${step.name.en} ${budget.en} (${step.actor.en})` };
}

/** A day off or a day worked in departure from the usual calendar. */
export function describeDayOff({ day, name }: DayOff, isWorked: boolean): Text {
  const when = dayText(day);
  return isWorked
    ? { vi: `Ngày ${when.vi} là ngày làm việc: ${name.vi}.`, en: `${when.en} is worked: ${name.en}.` }
    : { vi: `Ngày ${when.vi} được nghỉ: ${name.vi}.`, en: `${when.en} is a day off: ${name.en}.` };
}

/** The days of all steps together, working days and calendar days each for themselves. */
export function budgetText(steps: readonly Step[]): Text {
  const sum = (working: boolean) => steps.filter((step) => step.working === working).reduce((days, step) => days + step.days, 0);
  const kinds = [
    { days: sum(true), vi: 'ngày làm việc', en: 'working' },
    { days: sum(false), vi: 'ngày', en: '' },
  ];
  const parts = kinds
    .filter(({ days }, i) => days > 0 || (i === 1 && kinds[0]?.days === 0))
    .map(({ days, vi, en }) => ({ vi: `${days} ${vi}`, en: `${days} ${en && `${en} `}${days === 1 ? 'day' : 'days'}` }));
  return listed(parts, AND);
}

const inMonth = (month: string): Text => ({ vi: `trong ${monthText(month).vi}`, en: `in ${monthText(month).en}` });

function monthText(month: string): Text {
  return { vi: `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`, en: dayText(`${month}-01`).en.slice(2) };
}

const AND: Text = { vi: 'và', en: 'and' };

const byKey = (key: string): Text => ({ vi: key, en: key });

function knownEvent(event: EventKey): Text | undefined {
  return Object.hasOwn(EVENTS, event) ? EVENTS[event as KnownEvent] : undefined;
}

function eventName(event: EventKey, names: DeadlineNames): Text {
  return names.event?.(event) ?? knownEvent(event) ?? byKey(event);
}

function eventList(events: readonly EventKey[], names: DeadlineNames): Text {
  return listed(
    events.map((event) => eventName(event, names)),
    AND,
  );
}

function joined(texts: readonly Text[], by: string): Text {
  return { vi: texts.map(({ vi }) => vi).join(by), en: texts.map(({ en }) => en).join(by) };
}
