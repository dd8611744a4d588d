import { defineWords } from '../ui/words';

export const rulebookWords = defineWords({
  vi: {
    outcome: { MET: 'Đạt', NOT_MET: 'Chưa đạt', UNDETERMINED: 'Cần xem xét' },
    criteria: 'Tiêu chuẩn',
    facts: 'Số liệu làm căn cứ',
    source: 'Căn cứ',
    remedy: 'Có thể làm gì',
    remedyBy: {
      NOMINEE: 'Người, tập thể được đề nghị',
      UNIT_HEAD: 'Thủ trưởng đơn vị',
      OFFICE: 'Văn phòng Sở',
      DIRECTOR: 'Giám đốc Sở',
      NOBODY: 'Không thay đổi được',
    },
    optional: 'Không bắt buộc: đã đạt một điều kiện thay thế khác.',
  },
  en: {
    outcome: { MET: 'Met', NOT_MET: 'Not met', UNDETERMINED: 'To be looked at' },
    criteria: 'Criteria',
    facts: 'Facts it rests on',
    source: 'Source',
    remedy: 'What can be done',
    remedyBy: {
      NOMINEE: 'The nominee',
      UNIT_HEAD: 'The unit head',
      OFFICE: 'The Department Office',
      DIRECTOR: 'The Director',
      NOBODY: 'Cannot be changed',
    },
    optional: 'Not needed: another condition does instead.',
  },
});
