import { rulebookWords } from '../rulebook/rulebook-words';
import { Citation } from '../ui/citation';
import { DataTable } from '../ui/data-table';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { CandidateName } from './candidate-name';
import styles from './decision.module.css';
import type { NearMisses_nearMissFragment } from './forecast-page.generated';
import { forecastWords } from './forecast-words';

type NearMiss = NearMisses_nearMissFragment;

interface NearMissesProps {
  readonly caption: string;
  readonly nearMisses: readonly NearMiss[];
}

/** Whom exactly one condition keeps from an award: which, what would change it, and who can. */
export function NearMisses({ caption, nearMisses }: NearMissesProps) {
  const w = useWords(forecastWords);
  const r = useWords(rulebookWords);
  const t = useText();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'who', label: w.nominee, rowHeader: true, cell: (row) => <CandidateName candidate={row} /> },
        { key: 'unit', label: w.unit, cell: ({ unit }) => (unit ? t(unit) : '') },
        {
          key: 'missing',
          label: w.missing,
          cell: ({ why, verdict }) => (
            <div>
              <Tag tone={why === 'EVIDENCE' ? 'look' : 'no'}>{w.why[why]}</Tag> {t(verdict.requirement)} {t(verdict.because)}
              <div className={styles.soft}>
                {w.source}: <Citation citation={verdict.source} />
              </div>
            </div>
          ),
        },
        {
          key: 'change',
          label: w.change,
          cell: ({ verdict: { remedy } }) => (
            <div>
              {remedy ? (
                <>
                  {t(remedy.text)} <strong>{r.remedyBy[remedy.by]}</strong>
                </>
              ) : (
                w.nobodyCan
              )}
            </div>
          ),
        },
      ]}
      rowKey={({ nomineeId }) => nomineeId}
      rows={nearMisses}
    />
  );
}
