import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import type { Text } from '@vinh-danh/domain/text';
import { ALL_STAFF, atMost, attested, counted, LECTURERS, MANAGERS, SCALE_STAFF, share } from './college';

/** What the college asks of an Advanced Worker beyond the law: by group of posts, then of everybody. */

const LESSONS: Text = { vi: 'tiết', en: 'lessons' };
const VISITS: Text = { vi: 'giờ', en: 'lessons' };
const OBSERVING: Text = { vi: 'Số tiết dự giờ đồng nghiệp', en: 'Lessons of colleagues observed' };
const OBSERVED: Text = { vi: 'Số giờ được đồng nghiệp dự và đánh giá', en: 'Own lessons observed and rated' };
const OBSERVED_FAIR: Text = {
  vi: 'Số giờ được dự xếp loại từ khá trở lên',
  en: 'Own lessons rated fair or better',
};

const product: Text = {
  vi: 'Có sản phẩm nghiên cứu khoa học độc lập được Hội đồng khoa học nhà trường đánh giá đạt yêu cầu trở lên, hoặc đề tài cấp tỉnh đã nghiệm thu.',
  en: 'Has a research product of their own that the college’s council passed, or an accepted provincial project.',
};

const ofLecturers: Condition = {
  kind: 'when',
  who: LECTURERS,
  then: {
    kind: 'allOf',
    of: [
      attested('lecturer.work', 'II.1.1', {
        vi: 'Thực hiện nghiêm túc quy chế chuyên môn, soạn bài, lên lớp, ra đề thi, chấm thi, quản lý hồ sơ sổ sách.',
        en: 'Keeps the rules of the profession on lessons, examinations and records.',
      }),
      attested('lecturer.product', 'II.1.1', product),
      share(
        'lecturer.first-attempt',
        'passed-first-attempt',
        { vi: 'Kết quả các học phần lần 1', en: 'Courses passed at the first attempt' },
        'II.1.1',
        { limit: 50 },
      ),
      share(
        'lecturer.weakest-course',
        'weakest-course',
        { vi: 'Học phần có kết quả lần 1 thấp nhất', en: 'The weakest course at the first attempt' },
        'II.1.1',
        { limit: 40 },
      ),
      share('lecturer.good', 'good-results', { vi: 'Tỷ lệ khá, giỏi', en: 'Results fair or good' }, 'II.1.1', { limit: 3 }),
      share(
        'lecturer.second-attempt',
        'passed-second-attempt',
        { vi: 'Kết quả các học phần lần 2', en: 'Courses passed at the second attempt' },
        'II.1.1',
        { limit: 90 },
      ),
      counted('lecturer.observing', 'lessons-observing', OBSERVING, LESSONS, 'II.1.1', { limit: 10 }),
      counted('lecturer.observed', 'lessons-observed', OBSERVED, VISITS, 'II.1.1', { limit: 3 }),
      share(
        'lecturer.observed-fair',
        'lessons-observed-fair-share',
        { vi: 'Tỷ lệ giờ được dự xếp loại từ khá trở lên', en: 'Share of own lessons rated fair or better' },
        'II.1.1',
        {
          limit: 66.66,
          wording: {
            vi: 'Có 2/3 số giờ được dự xếp loại từ khá trở lên.',
            en: 'Two thirds of the lessons observed are rated fair or better.',
          },
        },
      ),
      atMost(
        'lecturer.observed-weak',
        'lessons-observed-weak',
        { vi: 'Số giờ được dự xếp loại yếu', en: 'Own lessons rated weak' },
        VISITS,
        'II.1.1',
        0,
      ),
    ],
  },
};

const ofStaff: Condition = {
  kind: 'when',
  who: ALL_STAFF,
  then: {
    kind: 'allOf',
    of: [
      attested('staff.work', 'II.1.1', {
        vi: 'Bảo đảm ngày công; công việc hoàn thành kịp thời, chính xác, chất lượng từ loại khá trở lên.',
        en: 'Keeps working hours; work is on time, exact and of fair quality or better.',
      }),
      attested('staff.improvement', 'II.1.1', {
        vi: 'Có sáng kiến cải tiến kỹ thuật được đánh giá đạt yêu cầu trở lên.',
        en: 'Has a technical improvement that was passed.',
      }),
    ],
  },
};

const ofScaleStaff: Condition = {
  kind: 'when',
  who: SCALE_STAFF,
  then: {
    kind: 'allOf',
    of: [
      counted('scale-staff.observing', 'lessons-observing', OBSERVING, LESSONS, 'II.1.1', { limit: 8 }),
      counted('scale-staff.observed-fair', 'lessons-observed-fair', OBSERVED_FAIR, VISITS, 'II.1.1', { limit: 2 }),
    ],
  },
};

const ofManagers: Condition = {
  kind: 'when',
  who: MANAGERS,
  then: {
    kind: 'allOf',
    of: [
      attested('manager.work', 'II.1.1', {
        vi: 'Xây dựng, tổ chức hoàn thành tốt kế hoạch năm học; tham mưu văn bản đúng chức năng, đúng tiến độ; có giải pháp quản lý hiệu quả.',
        en: 'Plans and completes the school year well; drafts documents properly and in time; manages effectively.',
      }),
      attested('manager.product', 'II.1.1', product),
      counted('manager.observing', 'lessons-observing', OBSERVING, LESSONS, 'II.1.1', { limit: 10 }),
      counted('manager.observed-fair', 'lessons-observed-fair', OBSERVED_FAIR, VISITS, 'II.1.1', { limit: 2 }),
      counted(
        'manager.observed-good',
        'lessons-observed-good',
        { vi: 'Số giờ được dự xếp loại giỏi', en: 'Own lessons rated good' },
        VISITS,
        'II.1.1',
        { limit: 1 },
      ),
    ],
  },
};

export const advancedWorker: Condition = {
  kind: 'allOf',
  of: [
    ofLecturers,
    ofStaff,
    ofScaleStaff,
    ofManagers,
    atMost(
      'absences',
      'unexcused-absences',
      { vi: 'Số buổi nghỉ không có lý do', en: 'Unexcused absences' },
      { vi: 'buổi', en: 'sessions' },
      'II.1.2',
      3,
    ),
    counted('field-trips', 'field-trips', { vi: 'Số lần đi thực tế cơ sở', en: 'Field trips' }, { vi: 'lần', en: 'trips' }, 'II.1.3', {
      limit: 2,
    }),
    attested('union', 'II.1', { vi: 'Được công nhận công đoàn viên xuất sắc.', en: 'Was an excellent union member.' }),
    attested('party', 'II.1', {
      vi: 'Năm liền kề được xếp loại Đảng viên hoàn thành tốt nhiệm vụ trở lên (đối với đảng viên).',
      en: 'If a Party member: rated as having done their tasks well or better in the preceding year.',
    }),
  ],
};
