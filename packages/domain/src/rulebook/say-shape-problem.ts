import type { z } from 'zod';
import type { Text } from '../text';

type Issue = z.core.$ZodIssue;

/**
 * Why a part of a rulebook has not the shape that a rule must have, for the officer who writes it and the developer who imports it.
 *
 * @param issue as zod reports it with `reportInput`
 */
export function sayShapeProblem(issue: Issue): Text {
  if (issue.code !== 'custom' && isMissing(issue.input)) return MISSING;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? OTHERWISE;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return issue.discriminator === undefined ? OTHERWISE : NO_SUCH_KIND;
    case 'unrecognized_keys':
      return { vi: `Không có mục nào tên là ${issue.keys.join(', ')}.`, en: `There is no such field: ${issue.keys.join(', ')}.` };
    case 'invalid_format':
      return FORMATS[issue.format] ?? MISWRITTEN;
    case 'custom':
      return contradiction(issue);
    default:
      return OTHERWISE;
  }
}

const MISSING: Text = { vi: 'Chưa nhập.', en: 'Not given yet.' };
const NO_SUCH_KIND: Text = { vi: 'Không có loại này.', en: 'There is no such kind.' };
const OTHERWISE: Text = { vi: 'Không ghi được như vậy.', en: 'It cannot be written like this.' };
const MISWRITTEN: Text = {
  vi: 'Không đúng cách viết: chỉ dùng chữ không dấu, chữ số và dấu nối.',
  en: 'Not written as it must be: plain letters, digits and hyphens only.',
};
const NOTHING_SAID: Text = { vi: 'Cần ghi ít nhất một mục trong phần này.', en: 'At least one thing of this part must be said.' };
const CONTRADICTS: Text = { vi: 'Các mục trong phần này mâu thuẫn với nhau.', en: 'What this part says contradicts itself.' };

const TYPES: Readonly<Record<string, Text>> = {
  object: { vi: 'Phải là một nhóm mục có tên.', en: 'It must be a group of named fields.' },
  record: { vi: 'Phải là một nhóm mục có tên.', en: 'It must be a group of named fields.' },
  array: { vi: 'Phải là một danh sách.', en: 'It must be a list.' },
  string: { vi: 'Phải là chữ.', en: 'It must be text.' },
  number: { vi: 'Phải là một số.', en: 'It must be a number.' },
  int: { vi: 'Phải là số nguyên.', en: 'It must be a whole number.' },
  boolean: { vi: 'Phải là có hoặc không.', en: 'It must be true or false.' },
};

const FORMATS: Readonly<Record<string, Text>> = {
  date: { vi: 'Không phải là một ngày có trong lịch.', en: 'It is not a day of the calendar.' },
  datetime: { vi: 'Không phải là một thời điểm.', en: 'It is not an instant.' },
};

/** Rules on several fields at once, by the field beside which the problem is shown. */
const CONTRADICTIONS: Readonly<Record<string, Text>> = {
  until: { vi: 'Kết thúc trước khi bắt đầu.', en: 'It ends before it begins.' },
  numerator: { vi: 'Phân số này lớn hơn 1.', en: 'This fraction is more than the whole.' },
  strict: { vi: 'Không bao giờ đạt được: không thể vượt quá toàn bộ.', en: 'It can never be reached: nothing is more than all.' },
  awards: { vi: 'Phải nêu danh hiệu, hình thức khen thưởng.', en: 'The awards must be named.' },
  items: { vi: 'Tổng điểm các mục vượt quá điểm của phần.', en: 'The items add up to more points than their part has.' },
  within: { vi: 'Chỉ ghi một cách: số năm hoặc khoảng thời gian.', en: 'Say it in one way: a number of years or a span.' },
};

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'array') {
    return { vi: `Cần có ít nhất ${minimum} mục.`, en: minimum === 1 ? 'At least one is needed.' : `At least ${minimum} are needed.` };
  }
  return inclusive
    ? { vi: `Phải từ ${minimum} trở lên.`, en: `It must be ${minimum} or more.` }
    : { vi: `Phải lớn hơn ${minimum}.`, en: `It must be more than ${minimum}.` };
}

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodIssueTooBig): Text {
  if (origin === 'string') return { vi: `Nhiều nhất ${maximum} ký tự.`, en: `At most ${maximum} characters.` };
  if (origin === 'array') return { vi: `Nhiều nhất ${maximum} mục.`, en: `At most ${maximum} of them.` };
  return inclusive
    ? { vi: `Không được quá ${maximum}.`, en: `It must not be more than ${maximum}.` }
    : { vi: `Phải nhỏ hơn ${maximum}.`, en: `It must be less than ${maximum}.` };
}

function oneOf(values: readonly string[]): Text {
  return { vi: `Phải là một trong: ${values.join(', ')}.`, en: `It must be one of: ${values.join(', ')}.` };
}

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

function isBare(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.values(input).every((value) => value === undefined);
}

function contradiction({ path, input }: Issue): Text {
  return CONTRADICTIONS[String(path.at(-1))] ?? (isBare(input) ? NOTHING_SAID : CONTRADICTS);
}
