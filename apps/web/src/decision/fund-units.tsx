import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import type { FundQuery } from './fund-page.generated';
import { fundWords } from './fund-words';

/** What is due and paid to the people and collectives of each unit, with the way to its payments. */
export function FundUnits({ units }: { units: FundQuery['fund']['units'] }) {
  const w = useWords(fundWords);
  const t = useText();
  const format = useFormat();
  if (units.length === 0) return null;
  return (
    <Section id="units" title={w.byUnit}>
      <DataTable
        caption={w.byUnit}
        columns={[
          {
            key: 'unit',
            label: w.unit,
            rowHeader: true,
            cell: ({ unitId, unitName }) => (
              <Link hash="payments" search={{ unit: unitId }} to="/fund">
                {t(unitName)}
              </Link>
            ),
          },
          { key: 'count', label: w.dueCount, numeric: true, cell: ({ dueCount }) => format.number(dueCount) },
          { key: 'due', label: w.committed, numeric: true, cell: ({ due }) => format.number(due) },
          { key: 'paid', label: w.paid, numeric: true, cell: ({ paid }) => format.number(paid) },
        ]}
        rowKey={({ unitId }) => unitId}
        rows={units}
      />
    </Section>
  );
}
