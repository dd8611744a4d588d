import { DataTable } from '../ui/data-table';
import { useText, useWords } from '../ui/words';
import { documentWords } from './document-words';
import type { TemplateShelfFragment } from './templates.generated';

/** Everything that a template of a kind may hold, with its meaning and an example. */
export function PlaceholderTable({ placeholders }: { placeholders: TemplateShelfFragment['placeholders'] }) {
  const w = useWords(documentWords);
  const t = useText();
  return (
    <DataTable
      caption={w.placeholders}
      columns={[
        {
          key: 'name',
          label: w.placeholder,
          rowHeader: true,
          cell: ({ name, isPart }) => <code>{isPart ? `{#${name}}…{/${name}}` : `{${name}}`}</code>,
        },
        { key: 'meaning', label: w.meaning, cell: ({ meaning }) => t(meaning) },
        { key: 'example', label: w.example, cell: ({ example }) => example ?? '' },
        {
          key: 'within',
          label: w.within,
          cell: ({ within }) => (within.length === 0 ? w.anywhere : <code>{within.map((name) => `{#${name}}`).join(' › ')}</code>),
        },
      ]}
      rowKey={({ name, within }) => [...within, name].join('.')}
      rows={placeholders}
    />
  );
}
