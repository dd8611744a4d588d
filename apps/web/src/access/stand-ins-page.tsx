import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { appWords } from '../app/app-words';
import { useMay, useViewer } from '../app/viewer';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { EndStandIn } from './end-stand-in';
import { SetStandIn } from './set-stand-in';
import { standInWords } from './stand-in-words';
import { type StandInPartsFragment, StandInsDocument, type StandInsQuery } from './stand-ins-page.generated';

const PAGE = 50;
const TONES: Readonly<Record<StandInPartsFragment['state'], Tone>> = { TO_COME: 'calm', IN_FORCE: 'ok', ENDED: 'plain', REVOKED: 'no' };

/** Who acts in whose place: one's own, and for those who look after units all of theirs. */
export function StandInsPage() {
  const w = useWords(standInWords);
  const { mine = false, past = false } = useSearch({ from: '/stand-ins' });
  const navigate = useNavigate({ from: '/stand-ins' });
  const seesOthers = useMay('readStandIns', { unitPath: undefined });
  const filter = { mine, states: past ? undefined : (['TO_COME', 'IN_FORCE'] as const).slice() };
  const query = useQuery(StandInsDocument, { variables: { filter, first: PAGE } });
  const choose = (search: { mine?: true; past?: true }) => void navigate({ search, replace: true });
  return (
    <Page lead={w.lead} title={w.title}>
      <fieldset aria-label={w.which} className={form.filters}>
        {seesOthers && (
          <Checkbox
            checked={mine}
            label={w.mine}
            onChange={(event) => choose({ past: past || undefined, mine: event.target.checked || undefined })}
          />
        )}
        <Checkbox
          checked={past}
          label={w.withPast}
          onChange={(event) => choose({ mine: mine || undefined, past: event.target.checked || undefined })}
        />
      </fieldset>
      <Loaded query={query}>
        {({ standIns }) => (
          <StandInTable
            onChanged={() => void query.refetch()}
            onMore={(after) => void query.fetchMore({ variables: { after } })}
            standIns={standIns}
          />
        )}
      </Loaded>
      <Section title={w.set}>
        <SetStandIn onSet={() => void query.refetch()} />
      </Section>
    </Page>
  );
}

interface StandInTableProps {
  readonly standIns: StandInsQuery['standIns'];
  readonly onMore: (after: string | null) => void;
  readonly onChanged: () => void;
}

function StandInTable({ standIns, onMore, onChanged }: StandInTableProps) {
  const w = useWords(standInWords);
  const roles = useWords(appWords).roles;
  const t = useText();
  const format = useFormat();
  const [ending, setEnding] = useState<StandInPartsFragment>();
  const rows = standIns.edges.map(({ node }) => node);
  if (rows.length === 0) return <NothingYet title={w.nothingYet}>{w.nothingYetText}</NothingYet>;
  return (
    <>
      <DataTable
        caption={w.title}
        columns={[
          { key: 'deputy', label: w.deputy, rowHeader: true, cell: ({ deputyName }) => deputyName },
          { key: 'principal', label: w.principal, cell: ({ principalName }) => principalName },
          { key: 'role', label: w.role, cell: ({ role, unitName }) => w.roleOf(roles[role], t(unitName)) },
          { key: 'days', label: w.days, cell: ({ validFrom, validTo }) => w.fromTo(format.day(validFrom), format.day(validTo)) },
          { key: 'decision', label: w.decision, cell: ({ decisionNumber }) => decisionNumber },
          {
            key: 'state',
            label: w.state,
            cell: ({ state, revokedAt, revokedByName, revokeReason }) => (
              <>
                <Tag tone={TONES[state]}>{w.states[state]}</Tag>
                {revokedAt && <div>{w.revokedBy(revokedByName ?? '', format.instant(revokedAt), revokeReason ?? '')}</div>}
              </>
            ),
          },
          { key: 'acts', label: w.acts, cell: (standIn) => <EndButton onEnd={() => setEnding(standIn)} standIn={standIn} /> },
        ]}
        rowKey={({ id }) => id}
        rows={rows}
      />
      {standIns.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(standIns.pageInfo.endCursor)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
      {ending && (
        <EndStandIn
          onClose={() => {
            setEnding(undefined);
            onChanged();
          }}
          standIn={ending}
        />
      )}
    </>
  );
}

/** For both, and for those who may set one. */
function EndButton({ standIn, onEnd }: { standIn: StandInPartsFragment; onEnd: () => void }) {
  const w = useWords(standInWords);
  const viewer = useViewer();
  const maySet = useMay('setStandIn', {});
  const isOver = standIn.state === 'ENDED' || standIn.state === 'REVOKED';
  if (isOver || !(maySet || [standIn.principalId, standIn.deputyId].includes(viewer.id))) return '–';
  return (
    <Button aria-label={w.endOf(standIn.deputyName, standIn.principalName)} onClick={onEnd} size="compact-sm" variant="default">
      {w.end}
    </Button>
  );
}
