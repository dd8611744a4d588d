import type { PledgeContent as Content } from '@vinh-danh/domain/pledge/pledge';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import type { PledgeContent_choiceFragment } from './pledge-content.generated';
import { pledgeWords } from './pledge-words';

/** What a pledge says, to be read. */
export function PledgeContent({ content, choices }: { content: Content; choices: readonly PledgeContent_choiceFragment[] }) {
  const w = useWords(pledgeWords);
  const t = useText();
  const format = useFormat();
  const aims = choices.filter((choice) => content.awards.includes(choice.key)).map((choice) => t(choice.name));
  const tasks = content.tasks.map((task, index) => ({ ...task, number: index + 1 }));
  return (
    <>
      <SummaryList
        rows={[
          { key: 'awards', label: w.awards, value: <Lines lines={aims} /> },
          { key: 'initiatives', label: w.initiatives, value: <Lines lines={content.initiatives.map(({ title }) => title)} /> },
        ]}
      />
      <DataTable
        caption={w.tasks}
        columns={[
          { key: 'description', label: w.description, cell: (task) => task.description, rowHeader: true },
          { key: 'measure', label: w.measure, cell: (task) => task.measure },
          { key: 'target', label: w.target, cell: (task) => task.target },
          { key: 'dueOn', label: w.due, cell: (task) => task.dueOn && format.day(task.dueOn) },
        ]}
        rowKey={(task) => String(task.number)}
        rows={tasks}
        showCaption
      />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const w = useWords(pledgeWords);
  if (lines.length === 0) return w.none;
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines to be read, never reordered; two may be alike
    <div key={index}>{line}</div>
  ));
}
