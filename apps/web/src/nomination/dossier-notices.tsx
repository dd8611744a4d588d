import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import type { DossierHead_dossierFragment } from './dossier-head.generated';
import { WindowNotice } from './window-notice';
import { words } from './words';

/** What stands above every page of a dossier: until when it may be sent, what the Office asked for, or why nothing can be changed. */
export function DossierNotices({ dossier }: { dossier: DossierHead_dossierFragment }) {
  const w = useWords(words);
  const format = useFormat();
  if (dossier.state === 'RETURNED') {
    return (
      <Notice>
        {dossier.returnedAt && (
          <p>
            <strong>{w.returned(format.instant(dossier.returnedAt))}</strong>
          </p>
        )}
        {dossier.returnNote && <p>{dossier.returnNote}</p>}
        <p>{w.returnedRule}</p>
      </Notice>
    );
  }
  if (dossier.state === 'DRAFT') return <WindowNotice window={dossier.window} />;
  return <RefusalList quiet refusals={dossier.editRefusals} title={w.notEditable} />;
}
