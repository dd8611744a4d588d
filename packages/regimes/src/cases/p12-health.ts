import type { DeadlineRule, Step } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../documents';
import { regime2025 } from '../regime-2025';
import { HEALTH_3621_2025 } from './case-documents';
import { lawInYear } from './law-in-year';

/**
 * The award workflow of the Ministry of Health, for the year 2026: a notice, two windows, then budgets of days, each with
 * its actor, up to the result.
 */

const source = cite(HEALTH_3621_2025, 'VERIFIED');

const AWARDS = ['EXCELLENT_COLLECTIVE', 'PROVINCIAL_EMULATION_FLAG', 'CERTIFICATE_OF_MERIT'] as const;

const ONE_STOP: Text = { vi: 'Bộ phận một cửa', en: 'the one-stop office' };
const STANDING: Text = { vi: 'Cơ quan thường trực thi đua, khen thưởng', en: 'the standing office for emulation' };
const GRASSROOTS_COUNCIL: Text = { vi: 'Hội đồng cấp cơ sở', en: 'the grassroots council' };
const SECRETARIES: Text = { vi: 'Tổ thư ký Hội đồng', en: 'the secretaries of the council' };
const CENTRAL_COUNCIL: Text = { vi: 'Hội đồng Thi đua – Khen thưởng Bộ', en: 'the Ministry’s council' };
const UNIT: Text = { vi: 'Đơn vị trình', en: 'the unit that proposes' };

/** The source says "days" and names a total; only calendar days make the chain end within it. */
const step = (id: string, days: number, actor: Text, name: Text): Step => ({ id, name, days, working: false, actor });

const GRASSROOTS: readonly Step[] = [
  step('intake', 1, ONE_STOP, { vi: 'Tiếp nhận hồ sơ', en: 'Intake of the dossier' }),
  step('assignment', 1, STANDING, { vi: 'Phân công xử lý', en: 'Assignment' }),
  step('check', 10, STANDING, { vi: 'Kiểm tra hồ sơ', en: 'Check of the dossier' }),
  step('list', 8, STANDING, { vi: 'Lập danh sách trình Hội đồng', en: 'List for the council' }),
  step('council', 5, GRASSROOTS_COUNCIL, {
    vi: 'Họp Hội đồng; thông báo các trường hợp không được đề nghị',
    en: 'Meeting of the council; notice to those not put forward',
  }),
];

const FORWARDING: readonly Step[] = [
  step('forwarding', 10, UNIT, { vi: 'Hoàn thiện, gửi hồ sơ về Bộ', en: 'Completion and sending to the Ministry' }),
];

const CENTRAL: readonly Step[] = [
  step('central-intake', 1, ONE_STOP, { vi: 'Tiếp nhận hồ sơ tại Bộ', en: 'Intake at the Ministry' }),
  step('central-assignment', 1, STANDING, { vi: 'Phân công xử lý tại Bộ', en: 'Assignment at the Ministry' }),
  step('central-check', 5, STANDING, { vi: 'Kiểm tra hồ sơ tại Bộ', en: 'Check at the Ministry' }),
  step('central-appraisal', 16, STANDING, { vi: 'Thẩm định, tổng hợp', en: 'Appraisal and summary' }),
  step('secretaries', 2, SECRETARIES, { vi: 'Họp Tổ thư ký', en: 'Meeting of the secretaries' }),
  step('schedule', 7, STANDING, { vi: 'Xếp lịch họp Hội đồng', en: 'Scheduling of the council' }),
  step('central-council', 2, CENTRAL_COUNCIL, {
    vi: 'Họp Hội đồng Bộ (họp lần hai nếu thiếu thông tin)',
    en: 'Meeting of the Ministry’s council (a second one if information is missing)',
  }),
];

const CLOSING: readonly Step[] = [
  step('decision', 15, STANDING, { vi: 'Hoàn thiện hồ sơ, trình ký quyết định', en: 'Dossier of the decision' }),
  step('result', 1, ONE_STOP, { vi: 'Trả kết quả', en: 'Handing over of the result' }),
];

const apology = {
  consequence: {
    vi: 'Bộ phận một cửa gửi phiếu xin lỗi và hẹn lại ngày trả kết quả theo mẫu',
    en: 'the one-stop office sends an apology on the form, with a new day for the result',
  },
};

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'notice',
    event: 'NOTICE',
    name: { vi: 'Thông báo về việc đề nghị khen thưởng', en: 'Notice that nominations are invited' },
    closes: { kind: 'day', day: '2026-07-31', inclusive: true },
    source,
  },
  {
    id: 'application',
    event: 'APPLICATION',
    name: { vi: 'Cá nhân, tập thể gửi hồ sơ cho đơn vị mình', en: 'Nominees hand their dossier to their own unit' },
    closes: { kind: 'day', day: '2026-08-15', inclusive: true },
    source,
  },
  {
    id: 'nomination',
    event: 'NOMINATION',
    name: { vi: 'Đơn vị gửi hồ sơ lên Hội đồng cấp cơ sở', en: 'Units send their dossiers to the grassroots council' },
    closes: { kind: 'day', day: '2026-09-30', inclusive: true },
    source,
  },
  {
    id: 'council',
    event: 'COUNCIL',
    name: { vi: 'Xét tại cấp cơ sở', en: 'Review at the grassroots' },
    closes: { kind: 'steps', after: 'NOMINATION', steps: GRASSROOTS },
    missed: apology,
    source,
  },
  {
    id: 'submission',
    event: 'SUBMISSION',
    name: { vi: 'Gửi hồ sơ về Bộ', en: 'Sending of the dossiers to the Ministry' },
    closes: { kind: 'steps', after: 'COUNCIL', steps: FORWARDING },
    missed: apology,
    source,
  },
  {
    id: 'central-council',
    event: 'CENTRAL_COUNCIL',
    name: { vi: 'Xét tại Bộ', en: 'Review at the Ministry' },
    closes: { kind: 'steps', after: 'SUBMISSION', steps: CENTRAL },
    missed: apology,
    source,
  },
  {
    id: 'result',
    event: 'RESULT',
    name: { vi: 'Quyết định và trả kết quả', en: 'Decision and result' },
    closes: { kind: 'steps', after: 'CENTRAL_COUNCIL', steps: CLOSING },
    missed: apology,
    source,
  },
  {
    id: 'whole',
    event: 'WHOLE_PROCEDURE',
    name: { vi: 'Tổng thời gian thực hiện (150 ngày)', en: 'The procedure as a whole (150 days)' },
    closes: { kind: 'calendarDays', after: 'NOTICE', days: 150 },
    missed: apology,
    source,
  },
];

const votes: readonly VoteRule[] = [
  {
    id: 'health-grassroots-council',
    body: 'COUNCIL',
    awards: AWARDS,
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent: 80, strict: false, of: 'ALL_MEMBERS' },
    source,
  },
  {
    id: 'health-council',
    body: 'UPPER_COUNCIL',
    awards: AWARDS,
    quorum: { numerator: 2, denominator: 3 },
    threshold: { percent: 80, strict: false, of: 'ALL_MEMBERS' },
    ballot: 'SECRET',
    source,
  },
];

const layer: Layer = {
  key: 'health-3621-2025',
  kind: 'AGENCY',
  name: { vi: 'Quy trình xét khen thưởng của Bộ Y tế', en: 'Award workflow of the Ministry of Health' },
  notice: {
    vi: 'Văn bản tính bằng ngày và nêu tổng 150 ngày; ở đây hiểu là ngày liên tục, tính từ ngày ra thông báo. Số thành viên phải có mặt chưa đọc được, tạm ghi 2/3.',
    en: 'The document counts in days and names 150 in all; read here as calendar days from the notice. How many members must be present was not read; two thirds stand in.',
  },
  inForce: { from: '2025-11-24' },
  awards: [],
  quotas: [],
  deadlines,
  votes,
  dossierLists: [
    {
      id: 'health-forms',
      awards: AWARDS,
      items: [
        {
          id: 'intake-receipt',
          name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with the day of the result' },
          required: true,
          from: 'SYSTEM',
        },
        {
          id: 'supplement-request',
          name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for a supplement' },
          required: false,
          from: 'SYSTEM',
        },
        { id: 'refusal', name: { vi: 'Phiếu từ chối tiếp nhận hồ sơ', en: 'Refusal of the dossier' }, required: false, from: 'SYSTEM' },
        {
          id: 'apology',
          name: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology with a new day for the result' },
          required: false,
          from: 'SYSTEM',
        },
        {
          id: 'control-sheet',
          name: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control sheet of the steps' },
          required: true,
          from: 'SYSTEM',
        },
        { id: 'log-book', name: { vi: 'Sổ theo dõi hồ sơ', en: 'Log book of dossiers' }, required: true, from: 'SYSTEM' },
      ],
      source,
    },
  ],
};

/** The rules of the Ministry of Health for 2026, over the law of 2025. */
export const health2026: Rulebook = { year: 2026, layers: [...lawInYear(regime2025, 2025, 2026), layer] };
