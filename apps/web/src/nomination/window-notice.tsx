import { useNow } from '../app/viewer';
import { Citation } from '../ui/citation';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { RefusalList } from '../ui/refusal-list';
import { useWords } from '../ui/words';
import type { WindowNotice_windowFragment } from './window-notice.generated';
import { words } from './words';

/** Until when dossiers are received; or when that begins, when it ended, and who may give more time. */
export function WindowNotice({ window }: { window: WindowNotice_windowFragment }) {
  const w = useWords(words);
  const format = useFormat();
  const now = useNow();
  const { closesAt, graceUntil, pausedSince, refusals, source } = window;
  if (refusals.length > 0) {
    return (
      <div className={form.stack}>
        <RefusalList quiet refusals={refusals} title={w.windowClosed} />
        <p>{w.windowKeep}</p>
      </div>
    );
  }
  const openText = () => {
    if (pausedSince) return w.windowPaused(format.instant(pausedSince));
    if (closesAt && graceUntil && now >= new Date(closesAt)) return w.windowGrace(format.closing(closesAt), format.closing(graceUntil));
    return w.windowOpen(closesAt ? w.windowClosesAt(format.closing(closesAt)) : w.windowNoEnd);
  };
  return (
    <Notice>
      <p>{openText()}</p>
      {source && (
        <p className={form.hint}>
          {w.windowSource}: <Citation citation={source} />
        </p>
      )}
    </Notice>
  );
}
