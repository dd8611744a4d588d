import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { BODY_NAMES } from '@vinh-danh/domain/council/part-names';
import { useState } from 'react';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { CouncilPageDocument, type CouncilPageQuery } from './council-page.generated';
import { CouncilSittings } from './council-sittings';
import { councilWords } from './council-words';
import { EndSeat } from './end-seat';
import { SeatMember } from './seat-member';
import { type Seat, SeatTable } from './seat-table';

type Council = CouncilPageQuery['council'];

/** One council: who sits in it and until when, and its sittings. */
export function CouncilPage() {
  const w = useWords(councilWords);
  const t = useText();
  const { id } = useParams({ from: '/councils/$id' });
  const query = useQuery(CouncilPageDocument, { variables: { id } });
  const name = query.data ? t(query.data.council.name) : w.title;
  return (
    <Page breadcrumbs={[{ label: w.title, link: { to: '/councils' } }]} title={name}>
      <Loaded query={query}>{({ council }) => <ShownCouncil council={council} />}</Loaded>
    </Page>
  );
}

function ShownCouncil({ council }: { council: Council }) {
  const w = useWords(councilWords);
  const t = useText();
  const format = useFormat();
  const { body, unit, decisionNumber, establishedOn, dissolvedOn } = council;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'body', label: w.body, value: t(BODY_NAMES[body]) },
          { key: 'unit', label: w.unit, value: t(unit) },
          { key: 'decision', label: w.decision, value: decisionNumber },
          { key: 'since', label: w.since, value: format.day(establishedOn) },
        ]}
      />
      {dissolvedOn && (
        <Notice>
          <p>{w.dissolvedOn(format.day(dissolvedOn))}</p>
        </Notice>
      )}
      <Section id="sittings" title={w.sittings}>
        <CouncilSittings council={council} />
      </Section>
      <Members council={council} />
    </>
  );
}

function Members({ council }: { council: Council }) {
  const w = useWords(councilWords);
  const t = useText();
  const [ending, setEnding] = useState<Seat>();
  const { seats, hints, mayManage, dissolvedOn } = council;
  const former = seats.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      <Section id="members" title={w.members}>
        {hints.length > 0 && mayManage && (
          <Notice>
            <p>{w.hints}:</p>
            <ul>
              {hints.map((hint) => (
                <li key={hint.vi}>{t(hint)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {seats.length === former.length ? (
          <NothingYet title={w.noMembers} />
        ) : (
          <SeatTable caption={w.members} onEnd={mayManage ? setEnding : undefined} seats={seats.filter(({ isCurrent }) => isCurrent)} />
        )}
        {mayManage && !dissolvedOn && <SeatMember councilId={council.id} />}
      </Section>
      {former.length > 0 && (
        <Section id="former" title={w.former}>
          <SeatTable caption={w.former} seats={former} />
        </Section>
      )}
      {ending && <EndSeat onClose={() => setEnding(undefined)} seat={ending} />}
    </>
  );
}
