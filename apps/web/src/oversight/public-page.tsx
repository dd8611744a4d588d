import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { Page, Section } from '../ui/page';
import { Loaded, NothingMatches, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { HonourTable } from './honour-table';
import { PublicChoicesDocument, type PublicChoicesQuery, PublicHonoursDocument, PublicStoriesDocument } from './public.generated';
import styles from './public.module.css';
import { PublicFrame } from './public-frame';
import { publicWords } from './public-words';
import { StoryCard } from './story-card';
import { YearBars } from './year-bars';

const PAGE = 50;
const CARDS = 6;

export interface PublicSearch {
  readonly q?: string;
  readonly year?: number;
  readonly award?: string;
  readonly unit?: string;
  readonly revoked?: boolean;
}

/** The page that everybody sees: exemplary people first, then every decision that was announced. */
export function PublicPage() {
  const w = useWords(publicWords);
  const search = useSearch({ from: '/public' });
  const choices = useQuery(PublicChoicesDocument);
  return (
    <PublicFrame>
      <Page lead={w.lead} title={w.title}>
        <div className={styles.topDown}>
          <Stories />
          <Section title={w.decisions}>
            <Loaded query={choices}>{({ publicChoices }) => <YearBars years={publicChoices.years} />}</Loaded>
            <Filters choices={choices.data?.publicChoices} key={JSON.stringify(search)} search={search} />
            <Honours search={search} />
          </Section>
        </div>
      </Page>
    </PublicFrame>
  );
}

function Stories() {
  const w = useWords(publicWords);
  const stories = useQuery(PublicStoriesDocument, { variables: { first: CARDS } });
  return (
    <Section title={w.exemplary}>
      <Loaded query={stories}>
        {({ publicStories }) =>
          publicStories.edges.length === 0 ? (
            <NothingYet title={w.noStories}>{w.noStoriesText}</NothingYet>
          ) : (
            <>
              <ul className={styles.gallery}>
                {publicStories.edges.map(({ node }) => (
                  <li key={node.id}>
                    <StoryCard story={node} />
                  </li>
                ))}
              </ul>
              {publicStories.pageInfo.hasNextPage && (
                <div className={styles.screen}>
                  <Button
                    onClick={() => void stories.fetchMore({ variables: { after: publicStories.pageInfo.endCursor } })}
                    variant="default"
                  >
                    {w.more}
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

function Honours({ search }: { search: PublicSearch }) {
  const w = useWords(publicWords);
  const navigate = useNavigate();
  const filter = { search: search.q, year: search.year, award: search.award, unitId: search.unit, revoked: search.revoked };
  const honours = useQuery(PublicHonoursDocument, { variables: { filter, first: PAGE } });
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <Loaded query={honours}>
      {({ publicHonours }) => {
        if (publicHonours.edges.length === 0)
          return isNarrowed ? (
            <NothingMatches clear={w.clear} onClear={() => void navigate({ to: '/public', search: {} })} title={w.nothingMatches} />
          ) : (
            <NothingYet title={w.nothingYet}>{w.nothingYetText}</NothingYet>
          );
        return (
          <>
            <HonourTable caption={w.decisions} honours={publicHonours.edges.map(({ node }) => node)} />
            {publicHonours.pageInfo.hasNextPage && (
              <div className={styles.screen}>
                <Button
                  onClick={() => void honours.fetchMore({ variables: { after: publicHonours.pageInfo.endCursor } })}
                  variant="default"
                >
                  {w.more}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Filters live in the address, so that what somebody found can be passed on. */
function Filters({ search, choices }: { search: PublicSearch; choices?: PublicChoicesQuery['publicChoices'] }) {
  const w = useWords(publicWords);
  const t = useText();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState({
    q: search.q ?? '',
    year: search.year ? String(search.year) : '',
    award: search.award ?? '',
    unit: search.unit ?? '',
    revoked: search.revoked ?? false,
  });
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void navigate({
      to: '/public',
      search: {
        q: chosen.q.trim() || undefined,
        year: chosen.year ? Number(chosen.year) : undefined,
        award: chosen.award || undefined,
        unit: chosen.unit || undefined,
        revoked: chosen.revoked || undefined,
      },
    });
  };
  return (
    <form aria-label={w.filters} className={`${form.filters} ${styles.screen}`} onSubmit={apply}>
      <TextInput
        label={w.search}
        maxLength={80}
        onChange={(event) => setChosen({ ...chosen, q: event.target.value })}
        placeholder={w.searchHint}
        type="search"
        value={chosen.q}
      />
      <NativeSelect
        data={[
          { value: '', label: w.anyYear },
          ...(choices?.years ?? []).map(({ year }) => ({ value: String(year), label: String(year) })),
        ]}
        label={w.year}
        onChange={(event) => setChosen({ ...chosen, year: event.target.value })}
        value={chosen.year}
      />
      <NativeSelect
        data={[{ value: '', label: w.anyAward }, ...(choices?.awards ?? []).map(({ key, name }) => ({ value: key, label: t(name) }))]}
        label={w.award}
        onChange={(event) => setChosen({ ...chosen, award: event.target.value })}
        value={chosen.award}
      />
      <NativeSelect
        data={[{ value: '', label: w.anyUnit }, ...(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: t(name) }))]}
        label={w.unit}
        maw="18rem"
        onChange={(event) => setChosen({ ...chosen, unit: event.target.value })}
        value={chosen.unit}
      />
      <Checkbox checked={chosen.revoked} label={w.revoked} onChange={(event) => setChosen({ ...chosen, revoked: event.target.checked })} />
      <Button type="submit">{w.apply}</Button>
      {Object.values(search).some((value) => value !== undefined) && (
        <Link search={{}} to="/public">
          {w.clear}
        </Link>
      )}
    </form>
  );
}
