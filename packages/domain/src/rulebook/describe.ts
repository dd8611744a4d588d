import type { Text } from '../text';
import type { Citation, Confidence } from './citation';
import type { Setting } from './criteria/kind';
import type { Criterion } from './criterion';
import { requirementOf } from './judge.rule';

/** Where a rule comes from, as Vietnamese documents cite: "khoản 6 Điều 5 Nghị định 65/2014/NĐ-CP", "mục IV.2 Kế hoạch …". */
export function citationText({ name, article, clause, point, paragraph }: Citation): Text {
  const vi = [
    point && `điểm ${point}`,
    clause && `khoản ${clause}`,
    article && `Điều ${article}`,
    paragraph && `mục ${paragraph}`,
    name.vi,
  ];
  const numbers = [article, clause, point].filter(Boolean).join('.');
  const en = [numbers && `Article ${numbers}`, paragraph && `paragraph ${paragraph}`, name.en];
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(', ') };
}

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  VERIFIED: { vi: 'Đã đối chiếu với văn bản.', en: 'Checked against the document itself.' },
  SECONDARY: {
    vi: 'Theo tài liệu dẫn lại, chưa đối chiếu với văn bản gốc.',
    en: 'Taken from a document that restates it, not checked against the original.',
  },
  UNVERIFIED: {
    vi: 'Chưa kiểm chứng; phải đối chiếu với văn bản chính thức trước khi áp dụng.',
    en: 'Not verified; compare with the official document before relying on it.',
  },
};

/** How sure we are that a rule says what its source says. */
export function confidenceText(confidence: Confidence): Text {
  return CONFIDENCE[confidence];
}

/** What a criterion requires. `settingOf` makes the setting from the rulebook. */
export function describeCriterion(criterion: Criterion, setting: Setting): Text {
  return requirementOf(criterion, setting);
}
