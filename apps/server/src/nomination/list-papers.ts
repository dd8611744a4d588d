import { papersToAttach } from '@vinh-danh/domain/nomination/papers.rule';
import { describeItem } from '@vinh-danh/domain/rulebook/describe-dossier-list';
import type { DossierPaperType } from './dossier-paper.type';
import type { JudgedDossier } from './judge-dossier';

/** The papers to attach to a dossier: those of the unit once, those of nominees with each nomination. */
export function listPapers({ sending }: Pick<JudgedDossier, 'sending'>): DossierPaperType[] {
  const papers = sending.nominations.flatMap(({ id, dossierLists = [] }) =>
    papersToAttach(dossierLists).map(({ item, list }): DossierPaperType => {
      const { name, required, from } = item;
      const nominationId = from === 'UNIT' ? null : id;
      return { item: item.id, nominationId, name, sentence: describeItem(item), required, from, source: list.source };
    }),
  );
  return [...new Map(papers.map((paper) => [`${paper.nominationId} ${paper.item}`, paper])).values()];
}
