import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { CandidateName } from './candidate-name';
import styles from './decision.module.css';
import type { ForecastLine_standingFragment } from './forecast-page.generated';
import type { QuotaForecast } from './forecast-quotas';
import { forecastWords } from './forecast-words';
import { useQuotaName } from './quota-meter';

type Standing = ForecastLine_standingFragment;

/** Longer lists are folded: what happens at the line must stay in sight. */
const MOST_OPEN = 12;

interface ForecastLineProps {
  readonly quota: QuotaForecast;
  readonly isOfUnit: (unitId: string | null | undefined) => boolean;
}

const keyOf = ({ award, nomineeId }: Standing) => `${award} ${nomineeId}`;

/** Who is likely to get a place and who is not, in their order, with the line drawn where the places end; and why. */
export function ForecastLine({ quota, isOfUnit }: ForecastLineProps) {
  const w = useWords(forecastWords);
  const format = useFormat();
  const name = useQuotaName();
  const { places, used, contending, takers, takerCount, line, lineCount, seats, without, withoutCount } = quota;
  if (takerCount + lineCount + withoutCount === 0) return <p>{w.nobodyContends}</p>;
  const atLine = new Set(line.map(keyOf));
  // Whoever neither gets a place nor goes without is even with others, or cannot be ranked yet, also where no place is left.
  const isTied = used + contending > takerCount + withoutCount;
  const shared = { atLine, isOfUnit };
  return (
    <section aria-label={w.ranking(name(quota))} className={styles.ranking}>
      <Ranked {...shared} all={takerCount} standings={takers} title={w.takers(format.number(takerCount))} />
      {isTied && (
        <Ranked {...shared} all={lineCount} isTied standings={line} title={w.tied(format.number(lineCount), format.number(seats))} />
      )}
      {typeof places === 'number' && (isTied || withoutCount > 0) && <p className={styles.wall}>{w.wall(format.number(places))}</p>}
      {withoutCount > 0 && (
        <Ranked
          {...shared}
          after={takerCount + (isTied ? lineCount : 0)}
          all={withoutCount}
          standings={without}
          title={w.without(format.number(withoutCount))}
        />
      )}
      <Steps quota={quota} />
    </section>
  );
}

interface RankedProps {
  readonly title: string;
  readonly standings: readonly Standing[];
  /** How many there are, also of those whom the viewer may not see. */
  readonly all: number;
  /** How many stand before the first. */
  readonly after?: number;
  readonly atLine: ReadonlySet<string>;
  /** Not told apart: no order among them. */
  readonly isTied?: boolean;
  readonly isOfUnit: ForecastLineProps['isOfUnit'];
}

function Ranked({ title, standings, all, after = 0, atLine, isTied, isOfUnit }: RankedProps) {
  const w = useWords(forecastWords);
  const format = useFormat();
  const shown = standings.filter(({ unitId }) => isOfUnit(unitId));
  const rows = shown.map((standing) => (
    <li key={keyOf(standing)}>
      <Row isAtLine={!isTied && atLine.has(keyOf(standing))} standing={standing} />
    </li>
  ));
  // Only where everybody is named does a number say which place it is.
  const isNumbered = !isTied && shown.length === all;
  return (
    <details open={all <= MOST_OPEN}>
      <summary>{title}</summary>
      {shown.length === 0 && all > 0 && <p>{w.noneHere}</p>}
      {isNumbered ? (
        <ol className={styles.rank} start={after + 1}>
          {rows}
        </ol>
      ) : (
        <ul className={styles.rank}>{rows}</ul>
      )}
      {shown.length < all && shown.length > 0 && <p className={styles.soft}>{w.shown(format.number(shown.length), format.number(all))}</p>}
    </details>
  );
}

function Row({ standing, isAtLine }: { standing: Standing; isAtLine: boolean }) {
  const w = useWords(forecastWords);
  const t = useText();
  return (
    <>
      <CandidateName candidate={standing} />
      {standing.kind === 'PERSON' && standing.unit && <span className={styles.soft}> ({t(standing.unit)})</span>}{' '}
      {standing.approved && <Tag tone="ok">{w.approved}</Tag>}
      {isAtLine && <Tag tone="look">{w.atLine}</Tag>}
    </>
  );
}

/** The steps by which they were told apart, or were not. */
function Steps({ quota: { steps, withoutCount, lineCount } }: { quota: QuotaForecast }) {
  const w = useWords(forecastWords);
  const t = useText();
  if (withoutCount + lineCount === 0) return null;
  if (steps.length === 0) return <p className={styles.soft}>{w.stepsElsewhere}</p>;
  return (
    <div>
      <h4>{w.steps}</h4>
      <ol className={styles.reasons}>
        {steps.map((step) => (
          <li key={step.vi}>{t(step)}</li>
        ))}
      </ol>
    </div>
  );
}
