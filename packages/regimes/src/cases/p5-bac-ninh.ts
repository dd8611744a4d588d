import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { cite } from '../documents';
import { regime2025 } from '../regime-2025';
import { PROVINCE_86_2025_BAC_NINH } from './case-documents';
import { lawInYear } from './law-in-year';

/**
 * Bắc Ninh province in 2026: seven bodies must have no objection, schools have a calendar of their own, and the council
 * needs more members when awards are on its agenda.
 */

const source = cite(PROVINCE_86_2025_BAC_NINH, 'VERIFIED');

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'nomination',
    event: 'NOMINATION',
    name: { vi: 'Gửi hồ sơ đề nghị khen thưởng tổng kết năm về Sở Nội vụ', en: 'Year-end dossiers to the Department of Home Affairs' },
    closes: { kind: 'day', day: '2026-12-10', inclusive: false },
    source,
  },
  {
    id: 'nomination-education',
    event: 'NOMINATION',
    name: {
      vi: 'Gửi hồ sơ đề nghị khen thưởng tổng kết năm học về Sở Nội vụ (ngành giáo dục)',
      en: 'Dossiers of the school year to the Department of Home Affairs (education)',
    },
    for: { sectors: ['education'] },
    closes: { kind: 'day', day: '2026-07-10', inclusive: false },
    source,
  },
  {
    id: 'violation-lists',
    event: 'VIOLATION_LISTS',
    name: {
      vi: 'Các cơ quan gửi danh sách vi phạm, kỷ luật đến Hội đồng',
      en: 'The bodies send their lists of violations and disciplinary measures to the council',
    },
    closes: { kind: 'day', day: '2026-12-10', inclusive: false },
    source,
  },
  {
    id: 'conference',
    event: 'CONFERENCE',
    name: { vi: 'Hội nghị tổng kết chuyên đề', en: 'Conference that closes a thematic movement' },
    closes: { kind: 'toBeAnnounced' },
    source,
  },
  {
    id: 'thematic-nomination',
    event: 'THEMATIC_NOMINATION',
    name: {
      vi: 'Gửi hồ sơ khen thưởng chuyên đề, hội nghị (không áp dụng đối với khen thưởng đột xuất)',
      en: 'Dossiers for thematic and conference awards (ad-hoc awards are exempt)',
    },
    closes: { kind: 'calendarDays', after: 'CONFERENCE', days: -10 },
    source,
  },
  {
    id: 'council',
    event: 'COUNCIL',
    name: { vi: 'Hội đồng Thi đua – Khen thưởng tỉnh họp (06 tháng một lần)', en: 'Meeting of the provincial council (every six months)' },
    waitsFor: ['VIOLATION_LISTS'],
    closes: { kind: 'toBeAnnounced' },
    source,
  },
  {
    id: 'party-opinion',
    event: 'PARTY_OPINION',
    name: {
      vi: 'Ban Thường vụ Tỉnh ủy cho ý kiến bằng văn bản đối với các hình thức thuộc diện xin ý kiến',
      en: 'Written opinion of the Party standing committee on the forms that need it',
    },
    waitsFor: ['COUNCIL'],
    closes: { kind: 'toBeAnnounced' },
    source,
  },
  {
    id: 'submission',
    event: 'SUBMISSION',
    name: { vi: 'Ủy ban nhân dân tỉnh trình Thủ tướng Chính phủ', en: 'The People’s Committee submits to the Prime Minister' },
    waitsFor: ['PARTY_OPINION'],
    closes: { kind: 'toBeAnnounced' },
    source,
  },
];

const HIGHER_TITLES: readonly AwardKey[] = ['PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'];
const AWARDS: readonly AwardKey[] = [
  ...HIGHER_TITLES,
  'EXCELLENT_COLLECTIVE',
  'PROVINCIAL_EMULATION_FLAG',
  'GOVERNMENT_EMULATION_FLAG',
  'CERTIFICATE_OF_MERIT',
];

/** The province's council, which for every body of the province is the one above. */
const council = {
  body: 'UPPER_COUNCIL',
  quorum: { numerator: 4, denominator: 5 },
  threshold: { percent: 50, strict: true, of: 'PRESENT' },
  absenteesInWriting: true,
  source,
} as const;

const votes: readonly VoteRule[] = [
  { ...council, id: 'bac-ninh-council', awards: AWARDS.filter((award) => !HIGHER_TITLES.includes(award)) },
  // The province asks for more members; the share of the law stays.
  {
    ...council,
    id: 'bac-ninh-council-higher',
    awards: HIGHER_TITLES,
    threshold: { percent: 90, strict: false, of: 'ALL_MEMBERS' },
  },
  {
    id: 'bac-ninh-council-business',
    body: 'UPPER_COUNCIL',
    awards: [],
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent: 50, strict: true, of: 'PRESENT' },
    source,
  },
];

/** Lists of violations come from outside the body that nominates. */
const BODIES = [
  { key: 'police', name: { vi: 'Công an tỉnh', en: 'the provincial police' } },
  { key: 'home-affairs', name: { vi: 'Sở Nội vụ', en: 'the Department of Home Affairs' } },
  { key: 'agriculture-environment', name: { vi: 'Sở Nông nghiệp và Môi trường', en: 'the Department of Agriculture and Environment' } },
  { key: 'tax', name: { vi: 'Thuế tỉnh', en: 'the provincial tax office' } },
  { key: 'social-insurance', name: { vi: 'Bảo hiểm xã hội tỉnh', en: 'the provincial social insurance' } },
  { key: 'inspectorate', name: { vi: 'Thanh tra tỉnh', en: 'the provincial inspectorate' } },
  { key: 'health', name: { vi: 'Sở Y tế', en: 'the Department of Health' } },
] as const;

const layer: Layer = {
  key: 'bac-ninh-86-2025',
  kind: 'PROVINCE',
  name: { vi: 'Quy định thi đua, khen thưởng của tỉnh Bắc Ninh', en: 'Regulation on emulation of Bắc Ninh province' },
  inForce: { from: '2025-12-15' },
  awards: [],
  additions: [
    {
      awards: AWARDS,
      condition: {
        kind: 'clearance',
        id: 'bac-ninh.clearance',
        bodies: BODIES,
        source,
      },
    },
    {
      awards: ['EXCELLENT_COLLECTIVE', 'PROVINCIAL_EMULATION_FLAG'],
      condition: {
        kind: 'attested',
        id: 'bac-ninh.collective-rating',
        by: 'OFFICE',
        wording: {
          vi: 'Mức xếp loại của tập thể lấy theo kết quả xếp loại tổ chức đảng của cơ quan, hoặc kết quả, thông báo xếp loại của cơ quan cấp trên.',
          en: 'The rating of the collective is that of its Party organisation, or the one that its parent body gave or announced.',
        },
        source,
      },
    },
  ],
  quotas: [],
  deadlines,
  // The code of the department is whatever the province calls it; units below it belong to the sector with it.
  sectors: [{ id: 'education', name: { vi: 'Giáo dục', en: 'Education' }, units: ['SGDDT'] }],
  votes,
  dossierLists: [
    {
      id: 'bac-ninh-dossier',
      awards: AWARDS,
      items: [
        { id: 'proposal', name: { vi: 'Tờ trình kèm danh sách', en: 'Proposal letter with the list' }, required: true, from: 'SYSTEM' },
        { id: 'report', name: { vi: 'Báo cáo thành tích', en: 'Report of achievements' }, required: true, from: 'NOMINEE' },
        { id: 'minutes', name: { vi: 'Biên bản bình xét', en: 'Minutes of the review' }, required: true, from: 'UNIT' },
        {
          id: 'digital-transformation',
          name: {
            vi: 'Kết quả chuyển đổi số của cơ quan, đơn vị (Sở Khoa học và Công nghệ báo cáo)',
            en: 'Results of the body’s digital transformation (reported by the Department of Science and Technology)',
          },
          required: false,
          from: 'UNIT',
        },
      ],
      source,
    },
  ],
};

/** The rules of Bắc Ninh for 2026, over the law of 2025. */
export const bacNinh2026: Rulebook = { year: 2026, layers: [...lawInYear(regime2025, 2025, 2026), layer] };
