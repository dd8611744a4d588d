import { noticeKind } from '../kind';

interface OfUnit extends Record<string, string> {
  readonly unit: string;
  readonly unitEnglish: string;
}

/** Notices: dossier. */
export const dossierNotices = {
  DOSSIER_SENT: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Có hồ sơ chờ thẩm định', en: 'A dossier waits to be appraised' },
    who: ['OFFICE'],
    urgency: 'ACT_NOW',
    path: (id) => `/appraisal/${id}`,
    say: (f) => ({
      vi: `${f.unit} đã gửi hồ sơ đề nghị khen thưởng số ${f.receipt}, chờ thẩm định.`,
      en: `${f.unitEnglish} sent the dossier ${f.receipt}, which waits to be appraised.`,
    }),
  }),
  DOSSIER_RETURNED: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Hồ sơ bị trả lại', en: 'A dossier was sent back' },
    who: ['UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Hồ sơ số ${f.receipt} của ${f.unit} được trả lại. Hãy xem những nội dung cần bổ sung và gửi lại.`,
      en: `The dossier ${f.receipt} of ${f.unitEnglish} was sent back. See what is asked for and send it again.`,
    }),
  }),
  DOSSIER_ACCEPTED: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Hồ sơ được tiếp nhận', en: 'A dossier was accepted' },
    who: ['UNIT_HEAD'],
    urgency: 'DIGEST',
    path: (id) => `/dossiers/${id}`,
    say: (f) => ({
      vi: `Văn phòng Sở đã tiếp nhận hồ sơ số ${f.receipt} của ${f.unit}; hồ sơ được chuyển sang bước tiếp theo.`,
      en: `The Office accepted the dossier ${f.receipt} of ${f.unitEnglish}; it goes on to the next step.`,
    }),
  }),
  DOSSIER_RECALLED: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Đơn vị lấy lại hồ sơ', en: 'A unit took its dossier back' },
    who: ['OFFICE'],
    urgency: 'DIGEST',
    path: (id) => `/appraisal/${id}`,
    say: (f) => ({
      vi: `${f.unit} đã lấy lại hồ sơ số ${f.receipt} để sửa.`,
      en: `${f.unitEnglish} took the dossier ${f.receipt} back to change it.`,
    }),
  }),
  DOSSIER_WITHDRAWN: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Đơn vị rút hồ sơ', en: 'A unit gave its dossier up' },
    who: ['OFFICE'],
    urgency: 'DIGEST',
    path: (id) => `/appraisal/${id}`,
    say: (f) => ({
      vi: `${f.unit} đã rút hồ sơ số ${f.receipt}, không đề nghị nữa.`,
      en: `${f.unitEnglish} gave the dossier ${f.receipt} up.`,
    }),
  }),
};
