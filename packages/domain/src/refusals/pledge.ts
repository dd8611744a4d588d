import { sentence } from './sentence';

/** Ways to say no: pledge. */
export const pledgeRefusals = {
  PLEDGE_NOT_EDITABLE: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Bản đăng ký ${f.state} nên không sửa, không gửi được nữa.`,
    en: `The pledge is ${f.stateEnglish}: it can no longer be changed or sent.`,
  })),
  PLEDGE_NOT_WAITING: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Việc này chỉ làm được khi bản đăng ký đang chờ xác nhận; bản đăng ký hiện là: ${f.state}.`,
    en: `This can be done only while the pledge awaits confirmation; it is ${f.stateEnglish}.`,
  })),
  PLEDGE_OWN: sentence(() => ({
    vi: 'Không ai tự xác nhận hoặc tự trả lại bản đăng ký của mình. Bản đăng ký của người đứng đầu do Văn phòng Sở hoặc Giám đốc xác nhận.',
    en: 'Nobody confirms or returns their own pledge. A head’s pledge is confirmed by the Office or the Director.',
  })),
  PLEDGE_WITHOUT_UNIT: sentence((f: { person: string; day: string; dayEnglish: string }) => ({
    vi: `${f.person} không thuộc phòng, đơn vị nào vào ngày ${f.day} nên chưa đăng ký được. Người quản trị có thể bổ sung.`,
    en: `${f.person} belongs to no unit on ${f.dayEnglish} and cannot pledge yet. The administrator can correct this.`,
  })),
  PLEDGE_NOT_A_COLLECTIVE: sentence((f: { unit: string }) => ({
    vi: `${f.unit} không đăng ký thi đua với tư cách một tập thể.`,
    en: `${f.unit} does not pledge as a collective.`,
  })),
  PLEDGE_AWARD_MISSING: sentence(() => ({
    vi: 'Phải chọn ít nhất một danh hiệu hoặc hình thức khen thưởng phấn đấu đạt.',
    en: 'Choose at least one award to aim at.',
  })),
  PLEDGE_AWARD_UNKNOWN: sentence((f: { award: string }) => ({
    vi: `Kế hoạch năm nay không có danh hiệu, hình thức khen thưởng “${f.award}”.`,
    en: `The plan of this year knows no award “${f.award}”.`,
  })),
  PLEDGE_AWARD_DOES_NOT_FIT: sentence((f: { award: string; awardEnglish: string; subject: string; subjectEnglish: string }) => ({
    vi: `${f.award} không dành cho ${f.subject}.`,
    en: `${f.awardEnglish} is not an award for ${f.subjectEnglish}.`,
  })),
  PLEDGE_TASK_MISSING: sentence(() => ({
    vi: 'Phải đăng ký ít nhất một nhiệm vụ đo được.',
    en: 'Pledge at least one measurable task.',
  })),
  PLEDGE_TASK_PART_MISSING: sentence((f: { number: number; part: string; partEnglish: string }) => ({
    vi: `Nhiệm vụ ${f.number}: chưa ghi ${f.part}.`,
    en: `Task ${f.number}: ${f.partEnglish} is missing.`,
  })),
  PLEDGE_DUE_MISSING: sentence((f: { number: number }) => ({
    vi: `Nhiệm vụ ${f.number}: chưa ghi ngày hoàn thành.`,
    en: `Task ${f.number}: the day by which it is done is missing.`,
  })),
  PLEDGE_DUE_NOT_A_DAY: sentence((f: { number: number }) => ({
    vi: `Nhiệm vụ ${f.number}: ngày hoàn thành không phải là một ngày có thật.`,
    en: `Task ${f.number}: the day by which it is done is not a day of the calendar.`,
  })),
  PLEDGE_DUE_OUTSIDE_YEAR: sentence((f: { number: number; day: string; dayEnglish: string; year: number }) => ({
    vi: `Nhiệm vụ ${f.number}: ngày hoàn thành ${f.day} không thuộc năm ${f.year} của kế hoạch.`,
    en: `Task ${f.number}: ${f.dayEnglish} is not in ${f.year}, the year of the plan.`,
  })),
  PLEDGE_TOO_MANY: sentence((f: { what: string; whatEnglish: string; count: number; limit: number }) => ({
    vi: `Bản đăng ký có ${f.count} ${f.what}, nhiều nhất được ${f.limit}.`,
    en: `The pledge has ${f.count} ${f.whatEnglish}; it can hold ${f.limit} at most.`,
  })),
  TEXT_TOO_LONG: sentence((f: { what: string; whatEnglish: string; length: number; limit: number }) => ({
    vi: `${f.what}: dài ${f.length} ký tự, nhiều nhất được ${f.limit} ký tự.`,
    en: `${f.whatEnglish}: ${f.length} characters long; ${f.limit} at most.`,
  })),
};
