import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import type { HomeQuery } from './home-page.generated';
import { homeWords } from './home-words';

type Figures = HomeQuery['home']['awards'][number];

const STAGES = ['sent', 'accepted', 'approved', 'refused'] as const;

/** How far the nominations of the year have come, award by award. */
export function AwardFigures({ awards }: { awards: readonly Figures[] }) {
  const w = useWords(homeWords);
  const t = useText();
  const format = useFormat();
  const any = awards.some((award) => STAGES.some((stage) => award[stage] > 0));
  return (
    <Section title={w.awards}>
      {any ? (
        <DataTable
          caption={w.awards}
          columns={[
            { key: 'award', label: w.award, rowHeader: true, cell: (award) => `${t(award.name)} (${award.shortName})` },
            ...STAGES.map((stage) => ({
              key: stage,
              label: w[stage],
              numeric: true,
              cell: (award: Figures) => format.number(award[stage]),
            })),
          ]}
          rowKey={(award) => award.award}
          rows={awards}
        />
      ) : (
        <NothingYet title={w.noNominations} />
      )}
    </Section>
  );
}
