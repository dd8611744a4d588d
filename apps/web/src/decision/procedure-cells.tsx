import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { decisionWords } from './decision-words';

/** What the council and the posting made of a nomination, as lists and cases read it. */
export interface ShownProcedure {
  readonly council: {
    readonly isNeeded: boolean;
    readonly sitting?: number | null;
    readonly outcome?: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE' | 'DEFERRED' | null;
    readonly lowerAward?: { readonly vi: string; readonly en: string } | null;
    readonly votesInFavour?: number | null;
    readonly votesNeeded?: number | null;
    readonly votersCounted?: number | null;
    readonly isWithheld: boolean;
  };
  readonly posting: {
    readonly isNeeded: boolean;
    readonly number?: number | null;
    readonly closesAt?: string | null;
    readonly isRunning: boolean;
  };
  readonly freezes: number;
}

interface CellProps {
  readonly procedure?: ShownProcedure | null;
}

/** The council's result with its votes. */
export function CouncilCell({ procedure }: CellProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  if (!procedure) return null;
  const { isNeeded, outcome, lowerAward, votesInFavour, votersCounted, isWithheld } = procedure.council;
  if (!isNeeded && !outcome) return <>{w.notAsked}</>;
  const votes =
    typeof votesInFavour === 'number' && typeof votersCounted === 'number'
      ? w.councilVotes(format.number(votesInFavour), format.number(votersCounted))
      : '';
  return (
    <>
      <OutcomeTag council={procedure.council} /> {lowerAward && t(lowerAward)} {isWithheld ? w.withheld : votes}
    </>
  );
}

function OutcomeTag({ council: { outcome, sitting } }: Pick<ShownProcedure, 'council'>) {
  const w = useWords(decisionWords);
  if (outcome) return <Tag tone={outcome === 'PASSED' ? 'ok' : 'no'}>{w.councilOutcome[outcome]}</Tag>;
  return <Tag>{sitting ? w.councilPlaced(String(sitting)) : w.councilNotYet}</Tag>;
}

/** Where the posting stands, and whether something freezes the decision. */
export function PostingCell({ procedure }: CellProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  if (!procedure) return null;
  const { posting, freezes } = procedure;
  if (freezes > 0) return <Tag tone="look">{w.frozen}</Tag>;
  if (typeof posting.number !== 'number' || !posting.closesAt) return <>{posting.isNeeded ? w.notPosted : w.notAsked}</>;
  return posting.isRunning ? (
    <Tag tone="calm">{w.postedUntil(format.closing(posting.closesAt))}</Tag>
  ) : (
    <Tag tone="ok">{w.postedToTheEnd}</Tag>
  );
}
