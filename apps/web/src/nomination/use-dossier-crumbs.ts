import type { LinkProps } from '@tanstack/react-router';
import type { Text } from '@vinh-danh/domain/text';
import { useText, useWords } from '../ui/words';
import { words } from './words';

/** The way back from a part of a dossier: to the list, and to its tasks under the name of its unit once that is known. */
export function useDossierCrumbs(id: string, unitName?: Text): { label: string; link: LinkProps }[] {
  const w = useWords(words);
  const t = useText();
  return [
    { label: w.dossiers, link: { to: '/dossiers' } },
    { label: unitName ? w.dossierOf(t(unitName)) : w.backToDossier, link: { to: '/dossiers/$id', params: { id } } },
  ];
}
