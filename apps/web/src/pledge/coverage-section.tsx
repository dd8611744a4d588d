import { Link } from '@tanstack/react-router';
import { BarList } from '../ui/bar-list';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { useLanguage, useWords } from '../ui/words';
import styles from './coverage-section.module.css';
import { PledgeStateTag } from './pledge-state-tag';
import type { PledgeCoverageQuery } from './pledges-page.generated';
import { pledgesWords } from './pledges-words';

type Coverage = PledgeCoverageQuery['pledgeCoverage'];

/** How far registration has come, in all and unit by unit, drawn and written. Each unit leads to its own pledges. */
export function CoverageSection({ coverage }: { coverage: Coverage }) {
  const w = useWords(pledgesWords);
  const format = useFormat();
  const { language } = useLanguage();
  const link = ({ unitId, unitName, unitEnglishName }: Coverage['units'][number]) => (
    <Link search={{ unit: unitId }} to="/pledges">
      {language === 'vi' ? unitName : unitEnglishName}
    </Link>
  );
  return (
    <Section id="coverage" title={w.coverage(coverage.year)}>
      <div className={styles.totals}>
        <CoverageMeter label={w.people} part={coverage.people} />
        <CoverageMeter label={w.collectives} part={coverage.collectives} />
      </div>
      <BarList
        bars={coverage.units
          .filter((unit) => unit.people.expected > 0)
          .map((unit) => ({ key: unit.unitId, name: link(unit), part: unit.people.registered, whole: unit.people.expected }))}
        caption={w.byUnit}
        nameLabel={w.unit}
        partLabel={w.registered}
        shareLabel={w.share}
        wholeLabel={w.expected}
      />
      <details>
        <summary>{w.confirmedTable}</summary>
        <DataTable
          caption={w.confirmedTable}
          columns={[
            { key: 'unit', label: w.unit, cell: link, rowHeader: true },
            { key: 'confirmed', label: w.confirmed, cell: (unit) => format.number(unit.people.confirmed), numeric: true },
            {
              key: 'collective',
              label: w.collective,
              cell: (unit) => (unit.isCollective ? <PledgeStateTag state={unit.collectiveState ?? null} /> : w.noCollective),
            },
          ]}
          rowKey={(unit) => unit.unitId}
          rows={coverage.units}
        />
      </details>
    </Section>
  );
}

function CoverageMeter({ label, part: { registered, expected } }: { label: string; part: Coverage['people'] }) {
  const w = useWords(pledgesWords);
  return <Meter goal label={label} sentence={w.registeredOf(registered, expected)} total={expected} used={registered} />;
}
