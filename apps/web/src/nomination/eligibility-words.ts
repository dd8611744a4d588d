import { defineWords } from '../ui/words';

/** Words of the page "what could I qualify for". */
export const eligibilityWords = defineWords({
  vi: {
    title: 'Điều kiện của tôi',
    titleOther: 'Điều kiện xét khen thưởng',
    lead: 'Với mỗi danh hiệu, hình thức khen thưởng: tiêu chuẩn nào đã đạt, tiêu chuẩn nào còn thiếu, vì sao và ai có thể bổ sung. Kết quả tính theo dữ liệu và quy định hiện hành.',
    noPerson: 'Tài khoản này không gắn với một người cụ thể',
    noPersonText: 'Trang này tính điều kiện của người dùng tài khoản. Hãy mở điều kiện của một người từ danh sách đề nghị.',
    contents: 'Tóm tắt',
    counts: (met: string, notMet: string, look: string) => `${met} đạt, ${notMet} chưa đạt, ${look} cần người xem xét`,
    otherFits: (awards: string) => `Danh hiệu, hình thức khác có thể phù hợp: ${awards}.`,
    noneFits: 'Hiện chưa có danh hiệu, hình thức nào khác phù hợp.',
    wholePage: 'Xem điều kiện với tất cả danh hiệu',
    met: 'Đã đạt tất cả tiêu chuẩn. Đơn vị có thể đề nghị sau khi họp bình xét.',
    undetermined: 'Không có tiêu chuẩn nào chưa đạt, nhưng còn điểm phải có người xem xét.',
    forUnits: 'Xem điều kiện của tập thể và nhân viên',
    forUnitsText: 'Thủ trưởng đơn vị xem điều kiện của từng người khi chọn người đề nghị trong hồ sơ, hoặc điều kiện của tập thể tại đây:',
    ofUnit: (unit: string) => `Điều kiện của tập thể ${unit}`,
  },
  en: {
    title: 'My eligibility',
    titleOther: 'Eligibility',
    lead: 'For each award: which criteria are met, which are missing, why, and who can correct it. Worked out from the records and the rules in force.',
    noPerson: 'This account belongs to no person',
    noPersonText:
      'This page works out the eligibility of the person behind the account. Open the eligibility of a person from the list of nominees.',
    contents: 'Summary',
    counts: (met, notMet, look) => `${met} met, ${notMet} not met, ${look} to be looked at`,
    otherFits: (awards) => `Another award may fit: ${awards}.`,
    noneFits: 'No other award fits now.',
    wholePage: 'Eligibility for all awards',
    met: 'All criteria are met. The unit can nominate after its meeting.',
    undetermined: 'No criterion stands in the way, but a human must look at some.',
    forUnits: 'Eligibility of collectives and staff',
    forUnitsText: 'A unit head sees the eligibility of each person when choosing nominees in a dossier, and that of the collective here:',
    ofUnit: (unit) => `Eligibility of the collective ${unit}`,
  },
});
