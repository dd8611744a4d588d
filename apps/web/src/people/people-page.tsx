import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { type Column, DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import { PeopleFilters, type PeopleSearch } from './people-filters';
import { PeoplePageDocument, type PeoplePageQuery } from './people-page.generated';
import { peopleWords } from './people-words';

const PAGE = 50;

/** Everybody who works here, to be found by name and unit. */
export function PeoplePage() {
  const w = useWords(peopleWords);
  const search = useSearch({ from: '/people' });
  const people = useQuery(PeoplePageDocument, { variables: { search: search.q, unitId: search.unit, first: PAGE } });
  return (
    <Page actions={<Actions />} lead={w.lead} title={w.title}>
      <PeopleFilters key={JSON.stringify(search)} search={search} />
      <Loaded query={people}>
        {(data) => <PeopleList onMore={(after) => void people.fetchMore({ variables: { after } })} people={data.people} search={search} />}
      </Loaded>
    </Page>
  );
}

function Actions() {
  const w = useWords(entryWords);
  const mayEdit = useMay('editPeople');
  return (
    <>
      <ButtonLink to="/units" variant="default">
        {w.units}
      </ButtonLink>
      {mayEdit && (
        <>
          <ButtonLink to="/people/import" variant="default">
            {w.import}
          </ButtonLink>
          <ButtonLink to="/people/new">{w.newPerson}</ButtonLink>
        </>
      )}
    </>
  );
}

interface PeopleListProps {
  readonly people: PeoplePageQuery['people'];
  readonly search: PeopleSearch;
  readonly onMore: (after: string | null | undefined) => void;
}

type PersonShown = PeoplePageQuery['people']['edges'][number]['node'];

function PeopleList({ people, search, onMore }: PeopleListProps) {
  const w = useWords(peopleWords);
  const t = useText();
  const navigate = useNavigate();
  if (people.edges.length === 0) {
    return search.q || search.unit ? (
      <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/people', search: {} })} title={w.nothingMatches} />
    ) : (
      <NothingYet title={w.nothingYet}>{w.nothingYetHint}</NothingYet>
    );
  }
  const columns: Column<PersonShown>[] = [
    {
      key: 'name',
      label: w.name,
      rowHeader: true,
      cell: (person) => (
        <Link params={{ id: person.id }} to="/people/$id">
          {person.name}
        </Link>
      ),
    },
    { key: 'post', label: w.post, cell: (person) => person.title },
    { key: 'unit', label: w.unit, cell: (person) => person.unit && t(person.unit.name) },
    { key: 'jobGroup', label: w.jobGroup, cell: (person) => w.jobGroups[person.jobGroup] },
    { key: 'code', label: w.code, unbroken: true, cell: (person) => person.code },
  ];
  return (
    <>
      <DataTable caption={w.list} columns={columns} rowKey={(person) => person.id} rows={people.edges.map(({ node }) => node)} />
      {people.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(people.pageInfo.endCursor)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}
