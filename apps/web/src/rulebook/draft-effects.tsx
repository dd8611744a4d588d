import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { Failed, Loading, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { DraftEffectsDocument, type EffectList_effectFragment } from './review-page.generated';

/** What the draft would change for open dossiers: places, windows, and who meets the conditions. */
export function DraftEffects({ planId }: { planId: string }) {
  const w = useWords(draftWords);
  const t = useText();
  const { data, error, refetch } = useQuery(DraftEffectsDocument, { variables: { planId }, fetchPolicy: 'no-cache' });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label={w.effectsWait} />;
  const { effects = [], total = 0, open = 0 } = data.rulebookDraft?.effects ?? {};
  return (
    <>
      <p>{w.effectsLead}</p>
      {effects.length === 0 ? (
        <NothingYet title={w.noEffects(open)} />
      ) : (
        <>
          <p>{w.effectsCount(effects.length, total)}</p>
          <DataTable
            caption={w.effects}
            columns={[
              { key: 'who', label: w.whom, rowHeader: true, cell: (effect) => <Whom effect={effect} /> },
              { key: 'what', label: w.what, cell: ({ name }) => t(name) },
              { key: 'before', label: w.before, cell: ({ before }) => t(before) },
              { key: 'after', label: w.after, cell: ({ after }) => t(after) },
              { key: 'why', label: w.why, cell: ({ conditions }) => <Why conditions={conditions} /> },
            ]}
            rowKey={({ kind, dossierId, nominationId, unit, name }) => `${kind} ${dossierId} ${nominationId} ${unit?.vi} ${name.vi}`}
            rows={effects}
          />
        </>
      )}
    </>
  );
}

function Whom({ effect: { nominee, unit, dossierId } }: { effect: EffectList_effectFragment }) {
  const w = useWords(draftWords);
  const t = useText();
  const name = nominee ?? (unit ? t(unit) : w.wholeOrganisation);
  return dossierId ? (
    <Link params={{ id: dossierId }} to="/dossiers/$id">
      {name}
    </Link>
  ) : (
    name
  );
}

function Why({ conditions }: Pick<EffectList_effectFragment, 'conditions'>) {
  const w = useWords(draftWords);
  const t = useText();
  if (conditions.length === 0) return null;
  return (
    <ul>
      {conditions.map(({ criterion, before, after }) => (
        <li key={criterion}>{after ? `${t(after.requirement)} ${t(after.because)}` : before && w.noLongerAsked(t(before.requirement))}</li>
      ))}
    </ul>
  );
}
