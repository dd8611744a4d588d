import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { CIRCULAR_25_2025_KHCN, cite } from './documents';
import { allOf, anyOf, attested } from './law/conditions';
import { SCIENCE_MEDAL } from './law/identity';

/** The ministry's medal for long service in science and technology: one of the ways of heads, deputies and staff. */
const source = cite(CIRCULAR_25_2025_KHCN, 'VERIFIED', { article: '15' });
const id = (way: string) => `science-medal.${way}`;

const WOMEN = { genders: ['FEMALE'] } as const;
/** Those who lead a department of science and technology. */
const LEADING = ['DEPARTMENT', 'LEADERSHIP'] as const;
const ORDERS = ['NATIONAL_EMULATION_FIGHTER', 'LABOUR_ORDER_3', 'LABOUR_ORDER_2', 'LABOUR_ORDER_1'] as const;

function leaders(way: string, rank: 'HEAD' | 'DEPUTY', years: number): Condition {
  return {
    kind: 'yearsOfService',
    id: id(way),
    atLeast: years,
    posts: { ranks: [rank], unitKinds: LEADING },
    ...(rank === 'DEPUTY' && { andPosts: { ranks: ['HEAD'], unitKinds: LEADING } }),
    reductions: [{ who: WOMEN, less: { kind: 'years', years: 2 } }],
    source,
  };
}

/** Of the reductions for awards the larger counts. */
function staff(way: string, years: number, women: number): Condition {
  return {
    kind: 'yearsOfService',
    id: id(way),
    atLeast: years,
    thresholds: [{ who: WOMEN, atLeast: women }],
    reductions: [
      { holds: ORDERS, less: { kind: 'years', years: 3 } },
      { holds: ['PM_CERTIFICATE_OF_MERIT'], less: { kind: 'years', years: 2 } },
    ],
    source,
  };
}

const grewUpHere = (way: string, vi: string, en: string) => attested({ id: id(way), source }, vi, en);

export const scienceMedal2025: Layer = {
  key: 'science-medal-2025',
  kind: 'PROVINCE',
  name: {
    vi: 'Kỷ niệm chương “Vì sự nghiệp khoa học và công nghệ” (Bộ Khoa học và Công nghệ)',
    en: 'Commemorative Medal “For the Cause of Science and Technology” (Ministry of Science and Technology)',
  },
  notice: {
    vi: 'Ngày có hiệu lực của Thông tư 25/2025/TT-BKHCN chưa được ghi trong bộ quy định này.',
    en: 'The day on which Circular 25/2025/TT-BKHCN came into force is not written here.',
  },
  awards: [
    {
      ...SCIENCE_MEDAL,
      source,
      condition: anyOf(
        allOf(
          leaders('head', 'HEAD', 5),
          grewUpHere('head-of-sector', 'Không phải từ cơ quan khác chuyển đến.', 'Did not move in from another body.'),
        ),
        leaders('head-moved-in', 'HEAD', 6),
        allOf(
          leaders('deputy', 'DEPUTY', 8),
          grewUpHere('deputy-of-sector', 'Không phải từ cơ quan khác chuyển đến.', 'Did not move in from another body.'),
        ),
        leaders('deputy-moved-in', 'DEPUTY', 9),
        allOf(
          staff('staff', 20, 15),
          grewUpHere(
            'staff-of-sector',
            'Toàn bộ thời gian công tác trong ngành khoa học và công nghệ.',
            'All service was in the sector of science and technology.',
          ),
        ),
        allOf(
          staff('staff-moved-in', 22, 17),
          grewUpHere(
            'staff-ten-years',
            'Có ít nhất 10 năm công tác trong ngành khoa học và công nghệ.',
            'At least ten years of service were in the sector of science and technology.',
          ),
        ),
      ),
    },
  ],
  quotas: [],
  deadlines: [],
  votes: [],
  dossierLists: [
    {
      id: 'science-medal',
      awards: ['SCIENCE_MEDAL'],
      items: [
        {
          id: 'dossier',
          name: { vi: 'Hồ sơ đề nghị (01 bộ giấy và tệp điện tử)', en: 'The dossier (one set on paper and electronic files)' },
          copies: 1,
          required: true,
          from: 'UNIT',
        },
      ],
      source,
    },
  ],
};
