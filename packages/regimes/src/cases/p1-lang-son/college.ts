import type { AttestedCriterion } from '@vinh-danh/domain/rulebook/criteria/attested';
import type { IndicatorCriterion } from '@vinh-danh/domain/rulebook/criteria/indicator';
import type { Group } from '@vinh-danh/domain/rulebook/group';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../../documents';
import { COLLEGE_275_2016 } from '../case-documents';

/** A place in the college's decision, which was read itself. */
export const at = (paragraph: string) => cite(COLLEGE_275_2016, 'VERIFIED', { paragraph });

/** How the college calls its groups of posts. */
export const LECTURER = 'Giảng viên';
export const STAFF = 'Cán bộ, nhân viên';
export const LECTURER_SCALE_STAFF = 'Cán bộ thuộc ngạch giảng viên';
export const MANAGER = 'Cán bộ quản lý';

export const LECTURERS: Group = { postGroups: [LECTURER] };
export const ALL_STAFF: Group = { postGroups: [STAFF, LECTURER_SCALE_STAFF] };
export const SCALE_STAFF: Group = { postGroups: [LECTURER_SCALE_STAFF] };
export const MANAGERS: Group = { postGroups: [MANAGER] };

/** Codes of the units of which a rule speaks by name. */
export const FINANCE_ROOM = 'P.KHTC';
export const OFFICE_ROOM = 'P.HCTH';
export const TRAINING_FACULTY = 'K.BD';
export const SPORTS_TEAM = 'T.GDTC';
const SOCIAL_FACULTY = 'K.XH';
const SCIENCE_FACULTIES = ['K.GDTH', 'K.GDMN', 'K.TN', 'K.NN'];

/** Two extracurricular sessions for these, three for those. */
export const TWO_SESSIONS: Group = { units: [SOCIAL_FACULTY, TRAINING_FACULTY, SPORTS_TEAM] };
export const THREE_SESSIONS: Group = { units: SCIENCE_FACULTIES };
export const ROOMS: Group = { unitKinds: ['ROOM', 'OFFICE'] };
export const FACULTIES: Group = { units: [SOCIAL_FACULTY, TRAINING_FACULTY, SPORTS_TEAM, ...SCIENCE_FACULTIES] };
/** Faculties that have students of their own: those of pedagogy and of the sciences. */
export const WITH_STUDENTS: Group = { units: [SOCIAL_FACULTY, ...SCIENCE_FACULTIES] };

/** The school year of which the decision speaks. */
export const SCHOOL_YEAR = { kind: 'days', from: '2016-08-01', until: '2017-07-31' } as const;

const PERCENT: Text = { vi: '%', en: '%' };
type Options = Pick<IndicatorCriterion, 'limit' | 'limits' | 'exemptUnits' | 'ofYear' | 'wording'>;

/** Something counted that must reach a number. */
export function counted(id: string, indicator: string, name: Text, measure: Text, paragraph: string, options: Options): IndicatorCriterion {
  return { kind: 'indicator', id: `college.${id}`, indicator, name, measure, better: 'HIGHER', ...options, source: at(paragraph) };
}

/** A share, in percent, that must reach a number. */
export function share(id: string, indicator: string, name: Text, paragraph: string, options: Options): IndicatorCriterion {
  return counted(id, indicator, name, PERCENT, paragraph, options);
}

/** Something counted that must not go beyond a number. */
export function atMost(id: string, indicator: string, name: Text, measure: Text, paragraph: string, limit: number): IndicatorCriterion {
  return { ...counted(id, indicator, name, measure, paragraph, { limit }), better: 'LOWER' };
}

/** What somebody answers for by name. */
export function attested(id: string, paragraph: string, wording: Text): AttestedCriterion {
  return { kind: 'attested', id: `college.${id}`, wording, source: at(paragraph) };
}
