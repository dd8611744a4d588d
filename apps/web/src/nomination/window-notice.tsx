import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { useText, useWords } from '../ui/words';
import type { WindowNotice_windowFragment } from './window-notice.generated';
import { words } from './words';

/** Until when dossiers are received; or when that begins, when it ended, and who may give more time. */
export function WindowNotice({ window }: { window: WindowNotice_windowFragment }) {
  const w = useWords(words);
  const t = useText();
  const format = useFormat();
  const { closesAt, extendedBy, refusals, source } = window;
  if (refusals.length > 0) {
    return (
      <div>
        <RefusalList quiet refusals={refusals} title={w.windowClosed} />
        <p>
          {w.windowKeep} {extendedBy && w.windowWho(t(extendedBy))}
        </p>
      </div>
    );
  }
  return (
    <Notice>
      <p>{w.windowOpen(closesAt ? w.windowClosesAt(format.closing(closesAt)) : w.windowNoEnd)}</p>
      {source && (
        <p>
          {w.windowSource}: <Citation citation={source} />
        </p>
      )}
    </Notice>
  );
}
