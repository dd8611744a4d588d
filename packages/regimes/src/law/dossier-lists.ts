import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { DossierItem, DossierList } from '@vinh-danh/domain/rulebook/dossier-list';

/** What a regime says of the papers of a dossier. Absent: not said. */
export interface Asked {
  /** Originals on paper. */
  readonly copies?: number;
  /** The form that a paper is written on, as the decree numbers it. */
  readonly forms?: Readonly<Partial<Record<Paper, string | undefined>>>;
}

/** A dossier list for awards, from its papers in the order in which they lie in it. */
export function dossierList(
  id: string,
  awards: readonly AwardKey[],
  papers: readonly Paper[],
  source: Citation,
  asked: Asked = {},
): DossierList {
  return {
    id,
    awards,
    items: papers.map((paper) => {
      const form = asked.forms?.[paper];
      return { ...PAPERS[paper], ...(asked.copies !== undefined && { copies: asked.copies }), ...(form !== undefined && { form }) };
    }),
    source,
  };
}

const PAPERS = {
  letter: {
    id: 'letter',
    name: { vi: 'Tờ trình kèm danh sách đề nghị', en: 'Proposal letter with the list' },
    required: true,
    from: 'SYSTEM',
  },
  minutes: { id: 'minutes', name: { vi: 'Biên bản bình xét', en: 'Minutes of the review' }, required: true, from: 'UNIT' },
  votes: {
    id: 'minutes',
    name: { vi: 'Biên bản bình xét và kết quả bỏ phiếu', en: 'Minutes of the review with the result of the vote' },
    required: true,
    from: 'UNIT',
  },
  personsReport: {
    id: 'report',
    name: { vi: 'Báo cáo thành tích của cá nhân', en: "Report on the person's achievements" },
    required: true,
    from: 'NOMINEE',
  },
  collectivesReport: {
    id: 'report',
    name: { vi: 'Báo cáo thành tích của tập thể', en: "Report on the collective's achievements" },
    required: true,
    from: 'UNIT',
  },
  report: {
    id: 'report',
    name: { vi: 'Báo cáo thành tích của cá nhân hoặc tập thể', en: 'Report on the achievements of the person or collective' },
    required: true,
    from: 'NOMINEE',
  },
  initiative: {
    id: 'initiative',
    name: {
      vi: 'Xác nhận của cơ quan có thẩm quyền về sáng kiến, đề tài hoặc mức hoàn thành xuất sắc nhiệm vụ',
      en: 'Confirmation of the initiative, the research project or the excellent rating by the competent body',
    },
    required: true,
    from: 'NOMINEE',
  },
  provincesInitiative: {
    id: 'initiative',
    name: {
      vi: 'Xác nhận của người đứng đầu bộ, ngành, tỉnh về hiệu quả, phạm vi ảnh hưởng của sáng kiến, đề tài',
      en: 'Confirmation by the head of the ministry or province that the initiative or project works, and how far',
    },
    required: true,
    from: 'NOMINEE',
  },
  opinion: {
    id: 'opinion',
    name: { vi: 'Ý kiến của bộ, ngành, địa phương có liên quan', en: 'Opinion of the ministries or provinces concerned' },
    required: false,
    from: 'UNIT',
  },
  tax: {
    id: 'tax',
    name: {
      vi: 'Xác nhận thuế, kiểm toán đối với đơn vị có nghĩa vụ với ngân sách nhà nước hoặc người đứng đầu đơn vị đó',
      en: 'Confirmation by tax or audit bodies, for bodies with duties towards the budget and their heads',
    },
    required: false,
    from: 'UNIT',
  },
} as const satisfies Readonly<Record<string, DossierItem>>;

export type Paper = keyof typeof PAPERS;
