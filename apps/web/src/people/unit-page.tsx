import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { UNIT_KINDS } from '@vinh-danh/domain/people/scales';
import { ButtonLink } from '../ui/button-link';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { Honours, Inquiries, Numbers, Ratings } from './common-record';
import { entryWords } from './entry-words';
import { unitSubject } from './fact-subject';
import { peopleWords } from './people-words';
import { UnitPageDocument, type UnitPageQuery, UnitPeopleDocument } from './unit-page.generated';

/** One unit: its people, the titles that it holds, and its record for those entitled to it. */
export function UnitPage() {
  const w = useWords(entryWords);
  const t = useText();
  const { id } = useParams({ from: '/units/$id' });
  const unit = useQuery(UnitPageDocument, { variables: { id } });
  return (
    <Page breadcrumbs={[{ label: w.units, link: { to: '/units' } }]} title={unit.data ? t(unit.data.unit.name) : w.units}>
      <Loaded query={unit}>{(data) => <Unit unit={data.unit} />}</Loaded>
    </Page>
  );
}

function Unit({ unit }: { unit: UnitPageQuery['unit'] }) {
  const w = useWords(entryWords);
  const t = useText();
  const subject = unitSubject(unit, t(unit.name));
  return (
    <>
      <Particulars unit={unit} />
      <People mayRate={unit.mayEnter.includes('rating')} unitId={unit.id} />
      <Honours rows={unit.honours} subject={subject} />
      {unit.facts ? (
        <>
          <Ratings rows={unit.facts.ratings} subject={subject} />
          <Inquiries rows={unit.facts.inquiries} subject={subject} />
          <Numbers
            blockRanks={unit.facts.blockRanks}
            clearances={unit.facts.clearances}
            indicators={unit.facts.indicators}
            scoreSheets={unit.facts.scoreSheets}
            subject={subject}
          />
        </>
      ) : (
        <Notice>{w.closedUnit}</Notice>
      )}
    </>
  );
}

function Particulars({ unit }: { unit: UnitPageQuery['unit'] }) {
  const w = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const rows = [
    { key: 'code', label: w.code, value: unit.code },
    { key: 'kind', label: w.unitKind, value: t(UNIT_KINDS[unit.kind]) },
    ...(unit.foundedOn ? [{ key: 'founded', label: w.foundedOn, value: f.day(unit.foundedOn) }] : []),
    ...(unit.dissolvedOn ? [{ key: 'dissolved', label: w.dissolvedOn, value: f.day(unit.dissolvedOn) }] : []),
  ];
  const edit = unit.mayEdit && (
    <ButtonLink params={{ id: unit.id }} size="compact-md" to="/units/$id/edit" variant="default">
      {w.editUnit}
    </ButtonLink>
  );
  return (
    <Section actions={edit} title={w.particulars}>
      <SummaryList rows={rows} />
    </Section>
  );
}

function People({ unitId, mayRate }: { unitId: string; mayRate: boolean }) {
  const w = useWords(entryWords);
  const p = useWords(peopleWords);
  const people = useQuery(UnitPeopleDocument, { variables: { id: unitId } });
  const rate = mayRate && (
    <ButtonLink params={{ id: unitId }} size="compact-md" to="/units/$id/ratings" variant="default">
      {w.rateAll}
    </ButtonLink>
  );
  return (
    <Section actions={rate} title={w.people}>
      <Loaded query={people}>
        {({ people: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <p>{w.nobody}</p>
          ) : (
            <>
              <DataTable
                caption={w.people}
                columns={[
                  {
                    key: 'name',
                    label: p.name,
                    rowHeader: true,
                    cell: (person) => (
                      <Link params={{ id: person.id }} to="/people/$id">
                        {person.name}
                      </Link>
                    ),
                  },
                  { key: 'post', label: p.post, cell: (person) => person.title },
                  { key: 'code', label: p.code, unbroken: true, cell: (person) => person.code },
                ]}
                rowKey={(person) => person.id}
                rows={edges.map(({ node }) => node)}
              />
              {pageInfo.hasNextPage && (
                <div>
                  <Button onClick={() => void people.fetchMore({ variables: { after: pageInfo.endCursor } })} variant="default">
                    {w.moreUnit}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
