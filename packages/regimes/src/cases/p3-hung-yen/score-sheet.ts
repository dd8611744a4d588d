import type { Deduction, ScoreItem, ScoreSheet } from '@vinh-danh/domain/rulebook/score-sheet';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../../documents';
import { BLOCKS_2021_HUNG_YEN } from '../case-documents';

const at = (paragraph: string) => cite(BLOCKS_2021_HUNG_YEN, 'VERIFIED', { paragraph });

/** Achieved ÷ plan; what is above the plan moves to the bonus. */
const planned = (id: string, points: number, name: Text): ScoreItem => ({ kind: 'quantitative', id, name, points });

/** Plan ÷ achieved, for what should be small. */
const kept = (id: string, points: number, name: Text): ScoreItem => ({ kind: 'quantitative', inverse: true, id, name, points });

/** A is the full score; what B, C and D bring is agreed within each block, here as an example. */
const graded = (id: string, points: number, name: Text): ScoreItem => ({
  kind: 'graded',
  id,
  name,
  points,
  grades: [
    { grade: 'A', percent: 100 },
    { grade: 'B', percent: 80 },
    { grade: 'C', percent: 60 },
    { grade: 'D', percent: 40 },
  ],
});

const occurrence = (id: string, points: number, name: Text): Deduction => ({ kind: 'occurrence', id, name, points });

const deductions: readonly Deduction[] = [
  occurrence('leader-absent', 5, {
    vi: 'Không cử lãnh đạo tham gia đầy đủ các hoạt động của khối thi đua',
    en: 'A leader was not sent to the activities of the block',
  }),
  occurrence('dossier-returned', 5, {
    vi: 'Mỗi hồ sơ khen thưởng từ cấp tỉnh trở lên bị trả về',
    en: 'Each dossier for a provincial or higher award that was returned',
  }),
  occurrence('reminded', 10, {
    vi: 'Bị đôn đốc, nhắc nhở hoặc phê bình bằng văn bản về công tác thi đua, khen thưởng',
    en: 'Was reminded or criticised in writing on emulation work',
  }),
  occurrence('head-failed', 10, {
    vi: 'Trưởng khối, Phó trưởng khối chưa hoàn thành nhiệm vụ hoặc không tổ chức sơ kết, tổng kết đúng thời gian',
    en: 'As head or deputy of the block, failed its duty or held a review too late',
  }),
  occurrence('leader-reprimanded', 10, { vi: 'Lãnh đạo bị kỷ luật khiển trách', en: 'A leader was reprimanded' }),
  {
    kind: 'occurrence',
    id: 'leader-warned',
    name: { vi: 'Lãnh đạo bị kỷ luật từ cảnh cáo trở lên', en: 'A leader was disciplined with a warning or more' },
    points: 20,
    bars: true,
  },
  {
    kind: 'lateness',
    id: 'late-report',
    name: { vi: 'Gửi báo cáo, văn bản chậm', en: 'A report or document came late' },
    bands: [
      { fromDays: 5, points: 5 },
      { fromDays: 10, points: 10 },
      { fromDays: 15, points: 20 },
    ],
  },
];

export const blockSheet: ScoreSheet = {
  id: 'hung-yen-block',
  name: { vi: 'Bảng chấm điểm thi đua của khối', en: 'Score sheet of the block' },
  blocks: [
    {
      id: 'i',
      name: { vi: 'I. Phát triển kinh tế – xã hội', en: 'I. Economic and social development' },
      points: 60,
      scoredBy: 'VERIFIED',
      items: [
        planned('revenue', 20, { vi: 'Thu ngân sách', en: 'Revenue' }),
        kept('poverty', 10, { vi: 'Giảm tỷ lệ hộ nghèo', en: 'Poverty rate' }),
        kept('birth-rate', 10, { vi: 'Giảm tỷ suất sinh', en: 'Birth rate' }),
        kept('third-child', 10, { vi: 'Giảm tỷ lệ sinh con thứ ba', en: 'Third children' }),
        kept('malnutrition', 10, { vi: 'Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', en: 'Malnutrition of children under five' }),
      ],
    },
    {
      id: 'ii',
      name: { vi: 'II. Chấp hành pháp luật, xây dựng Đảng, chính quyền', en: 'II. Law, Party and government' },
      points: 20,
      scoredBy: 'VERIFIED',
      items: [
        graded('law', 10, { vi: 'Chấp hành chủ trương, chính sách, pháp luật', en: 'Keeping policy and law' }),
        graded('organisation', 10, { vi: 'Xây dựng tổ chức đảng, chính quyền, đoàn thể', en: 'Building the organisation' }),
      ],
    },
    {
      id: 'iii',
      name: { vi: 'III. Công tác thi đua, khen thưởng', en: 'III. Emulation and commendation' },
      points: 20,
      scoredBy: 'COUNCIL',
      items: [
        graded('emulation', 20, { vi: 'Tổ chức phong trào, công tác thi đua, khen thưởng', en: 'Organising movements and commendation' }),
      ],
    },
  ],
  excess: { percentPerPercent: 1, itemAtMostPercent: 10, totalAtMost: 20 },
  bonuses: [
    {
      id: 'creativity',
      name: { vi: 'Sáng tạo mang lại hiệu quả nổi bật', en: 'Creativity with outstanding effect' },
      points: 5,
      givenAt: 'VERIFIED',
    },
    {
      id: 'emulation-work',
      name: {
        vi: 'Thực hiện tốt quy định về thi đua, khen thưởng; phát hiện, nhân điển hình',
        en: 'Good emulation work; finding and spreading examples',
      },
      points: 5,
      by: { vi: 'Ban Thi đua – Khen thưởng', en: 'the Board for Emulation and Commendation' },
      givenAt: 'COUNCIL',
    },
  ],
  deductions,
  source: at('A.V'),
};
