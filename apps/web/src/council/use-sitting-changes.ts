import { useLive, useTogether } from '../app/use-live';
import { SittingChangedDocument } from './sitting-changes.generated';

/**
 * Loads a page of a sitting anew when something in it changes.
 *
 * @param caseId only what concerns this case, or the whole sitting
 * @returns whether changes come by themselves; else the page looks every ten seconds
 */
export function useSittingChanges(sittingId: string, reload: () => void, caseId?: string): boolean {
  const together = useTogether(reload);
  return useLive(SittingChangedDocument, { sittingId }, (news) => {
    const about = news?.sittingChanged.caseId;
    if (!about || !caseId || about === caseId) together();
  });
}
