import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { at, atMost, attested, counted, LECTURER_SCALE_STAFF, LECTURERS, MANAGER, MANAGERS, share } from './college';

/** What the college asks of Emulation Fighters beyond the law. */

const LESSONS = { vi: 'tiết', en: 'lessons' };
const VISITS = { vi: 'giờ', en: 'lessons' };
const GOOD_LESSONS = { vi: 'Số giờ được dự xếp loại giỏi', en: 'Own lessons rated good' };

export const grassrootsFighter: Condition = {
  kind: 'allOf',
  of: [
    { kind: 'rating', id: 'college.fighter.rating', atLeast: 'EXCELLENT', years: 1, source: at('II.2') },
    {
      kind: 'anyOf',
      of: [
        attested('fighter.initiative', 'II.2', {
          vi: 'Có sáng kiến hoặc đề tài được Hội đồng Khoa học, sáng kiến ngành giáo dục tỉnh đánh giá đạt yêu cầu trở lên và được áp dụng.',
          en: 'Has an initiative or a project that the provincial education council passed and that is in use.',
        }),
        attested('fighter.article', 'II.2', {
          vi: 'Có bài đăng tạp chí khoa học chuyên ngành hoặc tạp chí có mã số ISSN.',
          en: 'Has an article in a scientific journal or one with an ISSN.',
        }),
      ],
    },
    {
      kind: 'when',
      who: { postGroups: [...(LECTURERS.postGroups ?? []), MANAGER, LECTURER_SCALE_STAFF] },
      then: counted(
        'fighter.observing',
        'lessons-observing',
        { vi: 'Số tiết dự giờ đồng nghiệp', en: 'Lessons of colleagues observed' },
        LESSONS,
        'II.2',
        { limit: 12 },
      ),
    },
    {
      kind: 'when',
      who: LECTURERS,
      then: {
        kind: 'allOf',
        of: [
          share(
            'fighter.observed-good-share',
            'lessons-observed-good-share',
            { vi: 'Tỷ lệ giờ được dự xếp loại giỏi', en: 'Share of own lessons rated good' },
            'II.2',
            {
              limit: 66.66,
              wording: { vi: 'Có 2/3 số giờ được dự xếp loại giỏi.', en: 'Two thirds of the lessons observed are rated good.' },
            },
          ),
          atMost(
            'fighter.observed-average',
            'lessons-observed-average',
            { vi: 'Số giờ được dự xếp loại trung bình', en: 'Own lessons rated average' },
            VISITS,
            'II.2',
            0,
          ),
          share(
            'fighter.second-semester',
            'passed-second-semester',
            { vi: 'Kết quả giảng dạy học kỳ 2', en: 'Teaching results of the second semester' },
            'II.2',
            {
              limit: 50,
              ofYear: 'YEAR_BEFORE',
            },
          ),
        ],
      },
    },
    {
      kind: 'when',
      who: { postGroups: [MANAGER, LECTURER_SCALE_STAFF] },
      then: counted('fighter.observed-good', 'lessons-observed-good', GOOD_LESSONS, VISITS, 'II.2', { limit: 2 }),
    },
    {
      kind: 'when',
      who: MANAGERS,
      then: {
        kind: 'unitResult',
        id: 'college.fighter.unit',
        result: { kind: 'award', awards: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'] },
        years: 1,
        source: at('II.2'),
      },
    },
  ],
};

/** Three times in a row: the two years before and the year of the proposal; and a provincial initiative or an accepted project. */
export const provincialFighter: Condition = {
  kind: 'allOf',
  of: [
    { kind: 'honours', id: 'college.provincial-fighter.fighter', award: 'GRASSROOTS_EMULATION_FIGHTER', years: 3, source: at('II.3') },
    {
      kind: 'initiative',
      id: 'college.provincial-fighter.initiative',
      of: ['INITIATIVE', 'RESEARCH'],
      atLeast: 1,
      level: 'PROVINCE',
      withinYears: 3,
      source: at('II.3'),
    },
  ],
};
