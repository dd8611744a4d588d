import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import {
  at,
  atMost,
  counted,
  FACULTIES,
  FINANCE_ROOM,
  OFFICE_ROOM,
  ROOMS,
  SPORTS_TEAM,
  share,
  THREE_SESSIONS,
  TRAINING_FACULTY,
  TWO_SESSIONS,
  WITH_STUDENTS,
} from './college';

/** What the college asks of collectives beyond the law: thresholds differ by unit, and some units are exempt. */

const ITEMS = { vi: 'Số tin, bài', en: 'News items and articles' };
const ITEM = { vi: 'tin, bài', en: 'items' };
const WORKSHOPS = { vi: 'Số hội thảo, tập huấn', en: 'Workshops' };
const WORKSHOP = { vi: 'cuộc', en: 'workshops' };
const STUDENTS = { vi: 'Số học sinh, sinh viên được hướng dẫn làm tiểu luận', en: 'Students supervised' };
const STUDENT = { vi: 'người', en: 'students' };
const RESEARCH = { vi: 'Giảng viên có sản phẩm nghiên cứu từ trung bình trở lên', en: 'Lecturers with research rated average or better' };
const FIRST = { vi: 'Kết quả giảng dạy học phần lần 1', en: 'Courses passed at the first attempt' };
const SECOND = { vi: 'Kết quả giảng dạy học phần lần 2', en: 'Courses passed at the second attempt' };
const GOOD_SECOND = { vi: 'Tỷ lệ khá, giỏi tính đến lần 2', en: 'Results fair or good after the second attempt' };
const GRADUATION = { vi: 'Tỷ lệ tốt nghiệp', en: 'Graduation rate' };
const CONDUCT = { vi: 'Kết quả rèn luyện khá, tốt', en: 'Conduct of students fair or good' };

/** Of both titles of collectives. */
export const aWholeYear: Condition = {
  kind: 'composition',
  id: 'college.collective.year',
  measure: { kind: 'age', atLeast: 12, unit: 'MONTHS' },
  source: at('I.2'),
};

export const advancedCollective: Condition = {
  kind: 'allOf',
  of: [
    counted('collective.news', 'news-items', ITEMS, ITEM, 'III.1.1', {
      limit: 10,
      limits: [{ who: { units: [TRAINING_FACULTY] }, limit: 5 }],
      exemptUnits: [FINANCE_ROOM],
    }),
    share(
      'collective.no-breach',
      'members-without-breach',
      { vi: 'Cá nhân không vi phạm quy chế, quy định', en: 'Members without a breach of rules' },
      'III.1.1',
      { limit: 90 },
    ),
    share('collective.research', 'research-average', RESEARCH, 'III.1.1', { limit: 100 }),
    { kind: 'when', who: ROOMS, then: counted('collective.workshops', 'workshops', WORKSHOPS, WORKSHOP, 'III.1.1', { limit: 1 }) },
    {
      kind: 'when',
      who: FACULTIES,
      then: {
        kind: 'allOf',
        of: [
          share('collective.first-attempt', 'passed-first-attempt', FIRST, 'III.1.1', { limit: 50 }),
          share('collective.second-attempt', 'passed-second-attempt', SECOND, 'III.1.1', { limit: 90 }),
          share('collective.good', 'good-after-second', GOOD_SECOND, 'III.1.1', { limit: 5 }),
          counted('collective.students', 'students-supervised', STUDENTS, STUDENT, 'III.1.1', { limit: 2, exemptUnits: [SPORTS_TEAM] }),
          counted(
            'collective.sessions',
            'extracurricular-sessions',
            { vi: 'Số buổi ngoại khóa chuyên môn', en: 'Extracurricular sessions' },
            { vi: 'buổi', en: 'sessions' },
            'III.1.1',
            {
              limits: [
                { who: TWO_SESSIONS, limit: 2 },
                { who: THREE_SESSIONS, limit: 3 },
              ],
            },
          ),
        ],
      },
    },
    {
      kind: 'when',
      who: WITH_STUDENTS,
      then: {
        kind: 'allOf',
        of: [
          share('collective.graduation', 'graduation', GRADUATION, 'III.1.1', { limit: 90 }),
          share('collective.conduct', 'conduct', CONDUCT, 'III.1.1', { limit: 70 }),
        ],
      },
    },
  ],
};

export const excellentCollective: Condition = {
  kind: 'allOf',
  of: [
    atMost(
      'excellent.breaches',
      'breaches',
      { vi: 'Số trường hợp vi phạm quy chế hoặc nghỉ không lý do', en: 'Breaches of rules and unexcused absences' },
      { vi: 'trường hợp', en: 'cases' },
      'III.2.2.1',
      0,
    ),
    counted(
      'excellent.project',
      'college-projects-fair',
      { vi: 'Số đề tài cấp trường được bảo vệ đạt từ loại khá', en: 'College projects rated fair or better' },
      { vi: 'đề tài', en: 'projects' },
      'III.2.2.1',
      {
        limit: 1,
        exemptUnits: [FINANCE_ROOM, OFFICE_ROOM],
      },
    ),
    counted('excellent.news', 'news-items', ITEMS, ITEM, 'III.2.2.1', {
      limit: 15,
      limits: [{ who: { units: [TRAINING_FACULTY] }, limit: 8 }],
    }),
    share('excellent.research', 'research-average', RESEARCH, 'III.2.2.1', { limit: 100 }),
    share(
      'excellent.research-fair',
      'research-fair',
      { vi: 'Sản phẩm nghiên cứu xếp loại từ khá trở lên', en: 'Research rated fair or better' },
      'III.2.2.1',
      { limit: 80 },
    ),
    { kind: 'when', who: ROOMS, then: counted('excellent.workshops', 'workshops', WORKSHOPS, WORKSHOP, 'III.2.2.1', { limit: 2 }) },
    {
      kind: 'when',
      who: FACULTIES,
      then: {
        kind: 'allOf',
        of: [
          share('excellent.first-attempt', 'passed-first-attempt', FIRST, 'III.2.2.1', { limit: 70 }),
          share(
            'excellent.good-first',
            'good-after-first',
            { vi: 'Tỷ lệ khá, giỏi lần 1', en: 'Results fair or good at the first attempt' },
            'III.2.2.1',
            { limit: 5 },
          ),
          share('excellent.second-attempt', 'passed-second-attempt', SECOND, 'III.2.2.1', { limit: 95 }),
          share('excellent.good', 'good-after-second', GOOD_SECOND, 'III.2.2.1', { limit: 10 }),
          counted('excellent.students', 'students-supervised', STUDENTS, STUDENT, 'III.2.2.1', { limit: 4 }),
          counted('excellent.workshops-faculty', 'workshops', WORKSHOPS, WORKSHOP, 'III.2.2.1', { limit: 1 }),
        ],
      },
    },
    {
      kind: 'when',
      who: WITH_STUDENTS,
      then: {
        kind: 'allOf',
        of: [
          share('excellent.graduation', 'graduation', GRADUATION, 'III.2.2.1', { limit: 95 }),
          share('excellent.conduct', 'conduct', CONDUCT, 'III.2.2.1', { limit: 80 }),
          counted(
            'excellent.classes',
            'advanced-classes',
            { vi: 'Số lớp đạt danh hiệu lớp tiên tiến', en: 'Advanced classes' },
            { vi: 'lớp', en: 'classes' },
            'III.2.2.1',
            { limit: 1 },
          ),
        ],
      },
    },
  ],
};
