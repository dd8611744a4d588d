import type { LinkProps } from '@tanstack/react-router';
import type { SummaryRow } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import type { CheckPage_dossierFragment } from './check-page.generated';
import { dossierWords } from './dossier-words';

/**
 * The papers that the rules ask for, as answers to be checked: the files that are there, or that one is still missing.
 *
 * What is missing the server says, for it knows what else stands for a paper: a recognised initiative needs no confirmation besides.
 *
 * @param nominationId the nomination whose papers are meant; `null` for those of the unit
 * @param change where they are uploaded
 */
export function usePaperRows(dossier: CheckPage_dossierFragment, nominationId: string | null, change: LinkProps): SummaryRow[] {
  const w = useWords(dossierWords);
  const t = useText();
  const place = nominationId === null ? 'minutes' : `nominations.${nominationId}`;
  const isMissing = (item: string) => dossier.sendRefusals.some(({ field }) => field === `${place}.papers.${item}`);
  const filesOf = (item: string) =>
    dossier.attachments.filter((file) => file.item === item && file.nominationId === nominationId).map(({ filename }) => filename);
  return dossier.papers
    .filter((paper) => paper.nominationId === nominationId)
    .map(({ item, name }) => ({
      key: `paper ${item}`,
      label: t(name),
      value: filesOf(item).join('\n') || (isMissing(item) ? w.paperMissing : w.none),
      change: { ...change, hash: 'papers' },
    }));
}
