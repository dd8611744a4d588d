import { useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { DraftEditor } from './draft-editor';
import { DraftPageDocument, type DraftPageQuery, DraftPlanDocument, type DraftPlanQuery } from './draft-page.generated';
import { draftWords } from './draft-words';
import { useRulebookDraft } from './use-rulebook-draft';

/** Where the rules of a year are written. */
export function DraftPage() {
  const w = useWords(draftWords);
  const { year } = useSearch({ from: '/rulebook/draft' });
  const plan = useQuery(DraftPlanDocument, { variables: { year } });
  return (
    <Page
      breadcrumbs={[{ label: w.title, link: { to: '/rulebook', search: { year } } }]}
      lead={w.draftLead}
      title={plan.data ? w.draftTitle(plan.data.plan.year) : w.draft}
    >
      <Loaded query={plan}>{(data) => <DraftOf plan={data.plan} />}</Loaded>
    </Page>
  );
}

function DraftOf({ plan: { id: planId, year } }: { plan: DraftPlanQuery['plan'] }) {
  const w = useWords(draftWords);
  // The draft as the server has it now: what another person wrote meanwhile must not be overwritten by an old copy.
  const [round, setRound] = useState(0);
  const page = useQuery(DraftPageDocument, { variables: { planId }, fetchPolicy: 'network-only' });
  return (
    <Loaded query={page}>
      {({ rulebookDraft: draft, units }) =>
        draft ? (
          <Desk
            draft={draft}
            key={`${draft.id} ${round}`}
            onReload={() => void page.refetch().then(() => setRound(round + 1))}
            planId={planId}
            units={units}
          />
        ) : (
          <NothingYet
            action={
              <ButtonLink search={{ year }} to="/rulebook">
                {w.startDraft}
              </ButtonLink>
            }
            title={w.noDraft}
          />
        )
      }
    </Loaded>
  );
}

interface DeskProps {
  readonly draft: NonNullable<DraftPageQuery['rulebookDraft']>;
  readonly units: DraftPageQuery['units'];
  readonly planId: string;
  readonly onReload: () => void;
}

function Desk({ draft, units, planId, onReload }: DeskProps) {
  const t = useText();
  const { id: accountId } = useViewer();
  const { layer = 0, part = 'general' } = useSearch({ from: '/rulebook/draft' });
  const writing = useRulebookDraft(draft, planId, accountId);
  return (
    <DraftEditor
      draft={writing}
      layer={layer}
      onReload={onReload}
      part={part}
      units={units.map(({ code, name }) => ({ value: code, label: t(name) }))}
    />
  );
}
