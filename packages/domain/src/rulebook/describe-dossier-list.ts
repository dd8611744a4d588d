import type { Text } from '../text';
import { AND, listed, type Setting } from './criteria/kind';
import type { DossierItem, DossierList, ItemFrom } from './dossier-list';

const FROM: Readonly<Record<ItemFrom, Text>> = {
  SYSTEM: { vi: 'hệ thống lập', en: 'written by the system' },
  UNIT: { vi: 'đơn vị nộp', en: 'from the unit' },
  NOMINEE: { vi: 'người hoặc tập thể được đề nghị nộp', en: 'from the nominee' },
};

/** One paper of a dossier: what it is, whether it must be there, on which form, how often, and who brings it. */
export function describeItem({ name, required, form, copies, from }: DossierItem): Text {
  const parts: Text[] = [
    required ? { vi: 'bắt buộc', en: 'required' } : { vi: 'nếu có', en: 'if there is one' },
    ...(form === undefined ? [] : [{ vi: `theo ${form}`, en: `on form “${form}”` }]),
    ...(copies === undefined
      ? []
      : [{ vi: `${String(copies).padStart(2, '0')} bản`, en: copies === 1 ? '1 original' : `${copies} originals` }]),
    FROM[from],
  ];
  return {
    vi: `${name.vi} (${parts.map((part) => part.vi).join(', ')})`,
    en: `${name.en} (${parts.map((part) => part.en).join(', ')})`,
  };
}

/** What a dossier for certain awards must hold, in one sentence. */
export function describeDossierList({ awards, items }: DossierList, { nameOf }: Setting): Text {
  const names = listed(awards.map(nameOf), AND);
  const papers = items.map(describeItem);
  return {
    vi: `Hồ sơ đề nghị ${names.vi} gồm: ${papers.map((paper) => paper.vi).join('; ')}.`,
    en: `A dossier for ${names.en} holds: ${papers.map((paper) => paper.en).join('; ')}.`,
  };
}
