import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { CopyButton } from '../ui/copy-button';
import form from '../ui/form.module.css';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { HonourTable } from './honour-table';
import { PublicHonoureeDocument } from './public.generated';
import styles from './public.module.css';
import { PublicFrame } from './public-frame';
import { publicWords } from './public-words';
import { StoryArticle } from './story-card';

export function PublicPersonPage() {
  const { id } = useParams({ from: '/public/people/$id' });
  return <HonoureePage id={id} kind="PERSON" />;
}

export function PublicUnitPage() {
  const { id } = useParams({ from: '/public/units/$id' });
  return <HonoureePage id={id} kind="COLLECTIVE" />;
}

/** A person or a collective with their honours and story: a page to be passed on and printed. */
function HonoureePage({ kind, id }: { kind: 'PERSON' | 'COLLECTIVE'; id: string }) {
  const w = useWords(publicWords);
  const t = useText();
  const query = useQuery(PublicHonoureeDocument, { variables: { kind, id } });
  const found = query.data?.publicHonouree;
  return (
    <PublicFrame>
      <Page
        actions={
          <div className={`${form.buttons} ${styles.screen}`}>
            <CopyButton text={window.location.href} />
            <Button onClick={() => window.print()} variant="default">
              {w.print}
            </Button>
          </div>
        }
        breadcrumbs={[{ label: w.honours, link: { to: '/public' } }]}
        lead={found?.unitName && t(found.unitName)}
        title={found?.name ?? w.honours}
      >
        <Loaded query={query}>
          {({ publicHonouree }) => (
            <>
              {publicHonouree.story && (
                <Section title={w.story}>
                  <StoryArticle story={publicHonouree.story} />
                </Section>
              )}
              {publicHonouree.honours.length > 0 && (
                <Section title={w.honoursOf}>
                  <HonourTable caption={w.honoursOf} honours={publicHonouree.honours} withoutName />
                </Section>
              )}
            </>
          )}
        </Loaded>
      </Page>
    </PublicFrame>
  );
}
