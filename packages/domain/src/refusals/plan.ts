import { sentence } from './sentence';

/** Ways to say no: plan. */
export const planRefusals = {
  EXTENSION_NOT_LATER: sentence((f: { event: string; eventEnglish: string; closesAt: string; closesAtEnglish: string }) => ({
    vi: `${f.event}: hiện đã có thời hạn đến ${f.closesAt}; ngày gia hạn phải muộn hơn.`,
    en: `${f.eventEnglish} already runs to ${f.closesAtEnglish}; the new day must be later.`,
  })),
  EXTENSION_IN_THE_PAST: sentence((f: { lastDay: string; lastDayEnglish: string }) => ({
    vi: `Ngày ${f.lastDay} đã qua: gia hạn đến ngày này không còn tác dụng.`,
    en: `${f.lastDayEnglish} has passed: an extension to that day would be of no use.`,
  })),
  EXTENSION_BEYOND_LATEST: sentence((f: { event: string; eventEnglish: string; latest: string; latestEnglish: string }) => ({
    vi: `${f.event}: trường hợp đặc biệt cũng chỉ được đến ${f.latest}, không gia hạn quá ngày này.`,
    en: `${f.eventEnglish}: even as an exception it runs to ${f.latestEnglish} at the latest; no extension passes that day.`,
  })),
  EXTENSION_NOT_FORESEEN: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: không quy định ai có thẩm quyền gia hạn thời hạn này.`,
    en: `${f.eventEnglish}: nobody is named who may extend this date.`,
  })),
  EXTENSION_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do gia hạn.', en: 'State why the time is extended.' })),
  EXTENSION_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản quyết định gia hạn.',
    en: 'State the number of the decision that extends it.',
  })),
  PAUSE_RUNS: sentence((f: { event: string; eventEnglish: string; since: string; sinceEnglish: string }) => ({
    vi: `${f.event}: thời hạn đang tạm dừng từ ${f.since}; phải kết thúc lần tạm dừng này trước.`,
    en: `${f.eventEnglish}: its clock has been stopped since ${f.sinceEnglish}; let it go on first.`,
  })),
  PAUSE_NOT_RUNNING: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: thời hạn này hiện không tạm dừng.`,
    en: `${f.eventEnglish}: its clock is not stopped.`,
  })),
  PAUSE_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do tạm dừng.', en: 'State why the clock is stopped.' })),
  PAUSE_OUTSIDE_WINDOW: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: chỉ tạm dừng được khi thời hạn đang chạy.`,
    en: `${f.eventEnglish}: its clock can be stopped only while it runs.`,
  })),
  PLAN_TASK_DONE: sentence((f: { at: string; atEnglish: string }) => ({
    vi: `Nhiệm vụ này đã được ghi nhận hoàn thành lúc ${f.at}.`,
    en: `This task was marked as done at ${f.atEnglish}.`,
  })),
  PLAN_TASK_NOT_DONE: sentence(() => ({
    vi: 'Nhiệm vụ này chưa được ghi nhận hoàn thành nên không có gì để mở lại.',
    en: 'This task is not marked as done: there is nothing to reopen.',
  })),

  PLAN_EXISTS: sentence((f: { year: number }) => ({
    vi: `Năm ${f.year} đã có kế hoạch.`,
    en: `There is a plan for ${f.year} already.`,
  })),
  PLAN_TITLE_MISSING: sentence(() => ({ vi: 'Phải ghi tên kế hoạch.', en: 'State the title of the plan.' })),
  PLAN_YEAR: sentence((f: { first: number; last: number }) => ({
    vi: `Năm của kế hoạch phải từ ${f.first} đến ${f.last}.`,
    en: `The year of a plan lies between ${f.first} and ${f.last}.`,
  })),
};
