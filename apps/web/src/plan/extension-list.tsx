import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import type { ExtensionList_extensionFragment, PlanCalendar_windowFragment } from './plan-page.generated';
import { planWords } from './plan-words';

interface ExtensionListProps {
  readonly extensions: readonly ExtensionList_extensionFragment[];
  readonly windows: readonly PlanCalendar_windowFragment[];
}

/** Every extension on the record: for whom, until when, on which decision and why. */
export function ExtensionList({ extensions, windows }: ExtensionListProps) {
  const w = useWords(planWords);
  const t = useText();
  const format = useFormat();
  const nameOf = (deadline: string) => {
    const window = windows.find((each) => each.deadline === deadline);
    return window ? t(window.name) : deadline;
  };
  if (extensions.length === 0) return <p>{w.noExtensions}</p>;
  return (
    <DataTable
      caption={w.extensions}
      columns={[
        { key: 'event', label: w.event, rowHeader: true, cell: (extension) => nameOf(extension.deadline) },
        { key: 'unit', label: w.forUnit, cell: (extension) => (extension.unit ? t(extension.unit) : w.everybody) },
        { key: 'until', label: w.until, cell: (extension) => format.closing(extension.until) },
        { key: 'decision', label: w.decision, cell: (extension) => extension.decisionNumber },
        { key: 'reason', label: w.reason, cell: (extension) => extension.reason },
        { key: 'by', label: w.grantedBy, cell: (extension) => extension.grantedBy },
      ]}
      rowKey={(extension) => `${extension.deadline} ${extension.unit?.vi} ${extension.until} ${extension.decisionNumber}`}
      rows={extensions}
      showCaption
    />
  );
}
