import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { HonoureeLink } from './honour-table';
import { publicWords } from './public-words';
import { PublishStoryDocument, type StoryForm_storyFragment as Story, StoryDocument, UnpublishStoryDocument } from './stories.generated';
import { StoryTag } from './stories-page';
import { StoryArticle } from './story-card';
import { StoryForm } from './story-form';

/** Begins a story. */
export function NewStoryPage() {
  const w = useWords(publicWords);
  const navigate = useNavigate();
  return (
    <Page breadcrumbs={[{ label: w.stories, link: { to: '/stories' } }]} narrow title={w.newStory}>
      <StoryForm onSaved={({ id }) => void navigate({ to: '/stories/$id', params: { id } })} />
    </Page>
  );
}

/** One story for those who write it: changed while it is a draft, then published or taken off. */
export function StoryPage() {
  const w = useWords(publicWords);
  const { id } = useParams({ from: '/stories/$id' });
  const query = useQuery(StoryDocument, { variables: { id } });
  return (
    <Page breadcrumbs={[{ label: w.stories, link: { to: '/stories' } }]} title={query.data?.story.name ?? w.stories}>
      <Loaded query={query}>
        {({ story }) => (
          <>
            <p>
              <StoryTag story={story} /> {story.isShown && <HonoureeLink honouree={story}>{w.seePublic}</HonoureeLink>}
            </p>
            {story.publishedAt ? (
              <Published story={story} />
            ) : (
              <>
                <StoryForm key={story.version} story={story} />
                <Publish story={story} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Publish({ story }: { story: Story }) {
  const w = useWords(publicWords);
  const { act, busy, error, refusals } = useAct(PublishStoryDocument, (data) => data.publishStory);
  if (story.publishRefusals.length > 0) return <RefusalList quiet refusals={story.publishRefusals} title={w.whyNotPublish} />;
  return (
    <>
      <RefusalList refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <div className={form.buttons}>
        <Button
          loading={busy}
          onClick={() => void act({ storyId: story.id, version: story.version, dryRun: false }).catch(() => undefined)}
        >
          {w.publish}
        </Button>
      </div>
    </>
  );
}

function Published({ story }: { story: Story }) {
  const w = useWords(publicWords);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(UnpublishStoryDocument, (data) => data.unpublishStory);
  const takeOff = async () => {
    const done = await act({ storyId: story.id, version: story.version, reason, dryRun: false }).catch(() => undefined);
    if (done) setAsked(false);
  };
  return (
    <>
      <Notice>
        <p>{w.publishedNotice}</p>
      </Notice>
      <Section title={w.story}>
        <StoryArticle story={story} />
      </Section>
      <div className={form.buttons}>
        <Button onClick={() => setAsked(true)} variant="default">
          {w.unpublish}
        </Button>
      </div>
      {isAsked && (
        <ConfirmDialog
          act={w.unpublish}
          busy={busy}
          onCancel={() => setAsked(false)}
          onConfirm={() => void takeOff()}
          title={w.unpublishQuestion}
        >
          <RefusalList fieldId={() => 'unpublish-reason'} refusals={refusals} />
          {error !== undefined && error !== null && <Failed error={error} />}
          <Textarea
            id="unpublish-reason"
            label={w.reason}
            maxLength={TEXT_LIMITS.reason}
            onChange={(event) => setReason(event.target.value)}
            required
            rows={3}
            value={reason}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
