import { noticeKind } from '../kind';

type OfUnit = { readonly unit: string; readonly unitEnglish: string };

/** Notices: corrections that come back to who asked, work that nobody does, and who acts for whom. */
export const workflowNotices = {
  CORRECTION_ASKED: noticeKind<OfUnit & { nominee: string; by: string }>({
    name: { vi: 'Một đề nghị được trả lại để bổ sung', en: 'A nomination was sent back' },
    who: ['UNIT_HEAD'],
    urgency: 'ACT_NOW',
    path: (id) => `/nominations/${id}`,
    say: (f) => ({
      vi: `${f.by} trả lại đề nghị của ${f.nominee} (${f.unit}) để bổ sung. Các đề nghị khác trong hồ sơ vẫn được xử lý tiếp.`,
      en: `${f.by} sent the nomination of ${f.nominee} (${f.unitEnglish}) back to be corrected. The others of the dossier go on.`,
    }),
  }),
  CORRECTION_SENT: noticeKind<OfUnit & { nominee: string }>({
    name: { vi: 'Có bổ sung chờ ông/bà xem lại', en: 'A correction waits for your look' },
    who: ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR'],
    urgency: 'ACT_NOW',
    path: (id) => `/nominations/${id}`,
    say: (f) => ({
      vi: `${f.unit} đã bổ sung đề nghị của ${f.nominee} theo yêu cầu của ông/bà.`,
      en: `${f.unitEnglish} corrected the nomination of ${f.nominee} as you asked.`,
    }),
  }),
  DOSSIER_CORRECTED: noticeKind<OfUnit & { receipt: string }>({
    name: { vi: 'Hồ sơ đã bổ sung chờ ông/bà xem lại', en: 'A corrected dossier waits for your look' },
    who: ['OFFICE'],
    urgency: 'ACT_NOW',
    path: (id) => `/appraisal/${id}`,
    say: (f) => ({
      vi: `${f.unit} đã bổ sung và gửi lại hồ sơ số ${f.receipt} theo yêu cầu của ông/bà.`,
      en: `${f.unitEnglish} corrected the dossier ${f.receipt} as you asked and sent it again.`,
    }),
  }),
  WORK_ESCALATED: noticeKind<
    OfUnit & { stage: string; stageEnglish: string; actor: string; actorEnglish: string; cause: string; days: number }
  >({
    name: { vi: 'Hồ sơ chưa được xử lý', en: 'A dossier is not being dealt with' },
    who: ['OFFICE', 'DIRECTOR'],
    urgency: 'ACT_NOW',
    path: (id) => `/dossiers/${id}/progress`,
    say: (f) =>
      f.cause === 'AWAY'
        ? {
            vi: `Hồ sơ của ${f.unit} (${f.stage}): ${f.actor} đang vắng mặt và chưa có người thay.`,
            en: `The dossier of ${f.unitEnglish} (${f.stageEnglish}): ${f.actorEnglish} is away and nobody stands in.`,
          }
        : {
            vi: `Hồ sơ của ${f.unit} (${f.stage}): ${f.actor} chưa xử lý trong ${f.days} ngày làm việc.`,
            en: `The dossier of ${f.unitEnglish} (${f.stageEnglish}): ${f.actorEnglish} has not acted for ${f.days} working days.`,
          },
  }),
  STAND_IN_SET: noticeKind<
    OfUnit & { principal: string; deputy: string; from: string; fromEnglish: string; to: string; toEnglish: string }
  >({
    name: { vi: 'Giao thay mặt', en: 'A stand-in was set' },
    who: ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'DIRECTOR'],
    urgency: 'ACT_NOW',
    path: () => '/stand-ins',
    say: (f) => ({
      vi: `${f.deputy} thay mặt ${f.principal} (${f.unit}) từ ${f.from} đến hết ${f.to}.`,
      en: `${f.deputy} acts for ${f.principal} (${f.unitEnglish}) from ${f.fromEnglish} to the end of ${f.toEnglish}.`,
    }),
  }),
  STAND_IN_ENDED: noticeKind<OfUnit & { principal: string; deputy: string }>({
    name: { vi: 'Kết thúc thay mặt', en: 'A stand-in was ended' },
    who: ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'DIRECTOR'],
    urgency: 'ACT_NOW',
    path: () => '/stand-ins',
    say: (f) => ({
      vi: `Việc ${f.deputy} thay mặt ${f.principal} (${f.unit}) đã được kết thúc trước thời hạn.`,
      en: `${f.deputy} no longer acts for ${f.principal} (${f.unitEnglish}): it was ended before its time.`,
    }),
  }),
};
