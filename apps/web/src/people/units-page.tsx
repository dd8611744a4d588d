import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import { UnitsDocument } from './units.generated';

/** The organisation as a tree, with who leads and how many. */
export function UnitsPage() {
  const w = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const units = useQuery(UnitsDocument);
  const mayEdit = useMay('editPeople');
  return (
    <Page actions={mayEdit && <ButtonLink to="/units/new">{w.newUnit}</ButtonLink>} lead={w.unitsLead} title={w.units}>
      <Loaded query={units}>
        {(data) => (
          <DataTable
            caption={w.units}
            columns={[
              {
                key: 'name',
                label: w.units,
                rowHeader: true,
                cell: (unit) => (
                  <span style={{ paddingInlineStart: `${unit.depth}rem` }}>
                    <Link params={{ id: unit.id }} to="/units/$id">
                      {t(unit.name)}
                    </Link>
                  </span>
                ),
              },
              { key: 'head', label: w.head, cell: (unit) => unit.head?.name ?? w.vacant },
              { key: 'headcount', label: w.headcount, numeric: true, cell: (unit) => f.number(unit.headcount) },
            ]}
            rowKey={(unit) => unit.id}
            rows={data.units}
          />
        )}
      </Loaded>
    </Page>
  );
}
