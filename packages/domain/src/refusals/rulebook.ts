import { sentence } from './sentence';

/** Ways to say no: rulebook. */
export const rulebookRefusals = {
  CRITERION_NOT_MET: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đạt tiêu chuẩn: ${f.requirement} ${f.because}`,
    en: `Criterion not met: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),
  CRITERION_UNDETERMINED: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đủ căn cứ để kết luận: ${f.requirement} ${f.because}`,
    en: `Not enough to tell: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),
  QUOTA_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number; base: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}/${f.places} chỉ tiêu (cơ sở tính: ${f.base}), không còn chỉ tiêu.`,
    en: `${f.quotaEnglish}: ${f.used} of ${f.places} places are used (counted on ${f.base}); none is left.`,
  })),
  QUOTA_LEADERS_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; leaderPlaces: number; leadersUsed: number }) => ({
    vi: `${f.quota}: lãnh đạo, quản lý đã dùng ${f.leadersUsed}/${f.leaderPlaces} chỉ tiêu dành cho mình (trong tổng số ${f.places} chỉ tiêu).`,
    en: `${f.quotaEnglish}: leaders have used ${f.leadersUsed} of the ${f.leaderPlaces} places open to them (of ${f.places} in all).`,
  })),
  QUOTA_SOFT_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number; base: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}/${f.places} chỉ tiêu (cơ sở tính: ${f.base}). Chỉ được vượt khi ghi rõ lý do bằng văn bản.`,
    en: `${f.quotaEnglish}: ${f.used} of ${f.places} places are used (counted on ${f.base}). To go beyond, state the reason in writing.`,
  })),
  QUOTA_SOFT_LEADERS_USED: sentence(
    (f: { quota: string; quotaEnglish: string; places: number; leaderPlaces: number; leadersUsed: number }) => ({
      vi: `${f.quota}: lãnh đạo, quản lý đã dùng ${f.leadersUsed}/${f.leaderPlaces} chỉ tiêu dành cho mình (trong tổng số ${f.places} chỉ tiêu). Chỉ được vượt khi ghi rõ lý do bằng văn bản.`,
      en: `${f.quotaEnglish}: leaders have used ${f.leadersUsed} of the ${f.leaderPlaces} places open to them (of ${f.places} in all). To go beyond, state the reason in writing.`,
    }),
  ),
  QUOTA_NOT_SET: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng của năm chưa được ấn định nên chưa phê duyệt được.`,
    en: `${f.quotaEnglish}: the number for this year has not been set yet; nobody can be approved until it is.`,
  })),
  WINDOW_NOT_ANNOUNCED: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: thời gian thực hiện chưa được thông báo.`,
    en: `${f.eventEnglish}: the dates have not been announced yet.`,
  })),
  WINDOW_NOT_OPEN: sentence((f: { event: string; eventEnglish: string; opensAt: string; opensAtEnglish: string }) => ({
    vi: `${f.event}: chưa đến thời gian thực hiện, bắt đầu từ ${f.opensAt}.`,
    en: `${f.eventEnglish}: not open yet; it opens at ${f.opensAtEnglish}.`,
  })),
  WINDOW_CLOSED: sentence(
    (f: {
      event: string;
      eventEnglish: string;
      closedAt: string;
      closedAtEnglish: string;
      extendedBy: string;
      extendedByEnglish: string;
      instead: string;
      insteadEnglish: string;
    }) => ({
      vi: `${f.event}: thời hạn đến ${f.closedAt}, nay đã hết.${f.instead && ` Quá hạn: ${f.instead}.`}${f.extendedBy && ` Người có thẩm quyền gia hạn: ${f.extendedBy}.`}`,
      en: `${f.eventEnglish}: closed at ${f.closedAtEnglish}.${f.insteadEnglish && ` Now that it is missed: ${f.insteadEnglish}.`}${f.extendedByEnglish && ` Who may extend it: ${f.extendedByEnglish}.`}`,
    }),
  ),
  QUORUM_NOT_REACHED: sentence((f: { members: number; present: number; quorum: number }) => ({
    vi: `Cuộc họp có ${f.present}/${f.members} người dự; phải có ít nhất ${f.quorum} người mới đủ điều kiện bỏ phiếu.`,
    en: `${f.present} of ${f.members} were present; a valid vote needs at least ${f.quorum}.`,
  })),
  VOTE_NOT_PASSED: sentence((f: { inFavour: number; needed: number; counted: number }) => ({
    vi: `Được ${f.inFavour}/${f.counted} phiếu đồng ý, phải có ít nhất ${f.needed} phiếu mới được đề nghị.`,
    en: `${f.inFavour} of ${f.counted} votes in favour; at least ${f.needed} are needed.`,
  })),
  SCORE_BLOCK_EXCEEDED: sentence(
    (f: { block: string; blockEnglish: string; points: string; pointsEnglish: string; limit: string; limitEnglish: string }) => ({
      vi: `${f.block}: các nội dung cộng lại ${f.points} điểm, vượt tổng số ${f.limit} điểm của phần này.`,
      en: `${f.blockEnglish}: its items come to ${f.pointsEnglish} points, more than the ${f.limitEnglish} of this block.`,
    }),
  ),
};
