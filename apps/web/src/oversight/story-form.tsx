import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { MAX_PICTURE_BYTES, PICTURE_EXTENSIONS } from '@vinh-danh/domain/oversight/picture.rule';
import { STORY_LIMITS } from '@vinh-danh/domain/oversight/publication';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { FileUpload } from '../ui/file-upload';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useText, useWords } from '../ui/words';
import { refusalsIn } from './objection-form';
import styles from './public.module.css';
import { publicWords } from './public-words';
import { SaveStoryDocument, type StoryForm_storyFragment as Story, StorySubjectsDocument } from './stories.generated';

const IDS: Readonly<Record<string, string>> = { title: 'story-title', story: 'story-text', alt: 'story-alt' };

interface Subject {
  readonly personId: string | null;
  readonly unitId: string | null;
}

/** Writes a story; a new one begins with whom it is about. */
export function StoryForm({ story, onSaved }: { story?: Story; onSaved?: (story: { id: string }) => void }) {
  const w = useWords(publicWords);
  const [subject, setSubject] = useState<Subject>({ personId: null, unitId: null });
  const [draft, setDraft] = useState({
    title: story?.title ?? '',
    story: story?.story ?? '',
    pictureId: story?.picture?.id ?? null,
    alt: story?.picture?.alt ?? '',
    embargoOn: story?.embargoOn ?? '',
  });
  const { act, busy, error, refusals } = useAct(SaveStoryDocument, (data) => data.saveStory);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const about = story ? { storyId: story.id, version: story.version } : { ...subject, version: 0 };
    const done = await act({ ...draft, embargoOn: draft.embargoOn || null, ...about, dryRun: false }).catch(() => undefined);
    if (done?.story) onSaved?.(done.story);
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void save(event)}>
      <RefusalList fieldId={(field) => IDS[field]} refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      {!story && <ChooseSubject onChoose={setSubject} />}
      <TextInput
        id={IDS.title}
        label={w.storyTitle}
        lang="vi"
        maxLength={STORY_LIMITS.title}
        onChange={(event) => setDraft({ ...draft, title: event.target.value })}
        required
        value={draft.title}
      />
      <Textarea
        autosize
        description={w.storyTextHint}
        id={IDS.story}
        label={w.storyText}
        lang="vi"
        maxLength={STORY_LIMITS.story}
        minRows={8}
        onChange={(event) => setDraft({ ...draft, story: event.target.value })}
        value={draft.story}
      />
      <Picture alt={draft.alt} onChange={(pictureId) => setDraft({ ...draft, pictureId })} pictureId={draft.pictureId} />
      {draft.pictureId && (
        <TextInput
          description={w.altHint}
          id={IDS.alt}
          label={w.alt}
          lang="vi"
          maxLength={STORY_LIMITS.alt}
          onChange={(event) => setDraft({ ...draft, alt: event.target.value })}
          required
          value={draft.alt}
        />
      )}
      <TextInput
        label={w.embargoOn}
        maw="16rem"
        onChange={(event) => setDraft({ ...draft, embargoOn: event.target.value })}
        type="date"
        value={draft.embargoOn}
      />
      <div className={form.buttons}>
        <Button disabled={!story && !subject.personId && !subject.unitId} loading={busy} type="submit">
          {w.keep}
        </Button>
      </div>
    </form>
  );
}

function Picture({ pictureId, alt, onChange }: { pictureId: string | null; alt: string; onChange: (id: string | null) => void }) {
  const w = useWords(publicWords);
  const failed = useWords(uiWords).failedTitle;
  return (
    <div className={form.stack}>
      {pictureId && (
        <figure className={styles.figure}>
          <img alt={alt} src={`/pictures/${pictureId}`} style={{ maxWidth: '20rem' }} />
        </figure>
      )}
      {pictureId && (
        <div>
          <Button onClick={() => onChange(null)} variant="default">
            {w.removePicture}
          </Button>
        </div>
      )}
      <FileUpload
        beginningBytes={0}
        check={() => []}
        extensions={PICTURE_EXTENSIONS}
        fields={{}}
        label={w.pictureUpload}
        maxBytes={MAX_PICTURE_BYTES}
        onAnswer={(status, body) => {
          const kept = (body as { picture?: { id: string } } | undefined)?.picture;
          if (status === 201 && kept) {
            onChange(kept.id);
            return [];
          }
          return refusalsIn(body) ?? [{ code: 'FAILED', message: { vi: failed, en: failed } }];
        }}
        url="/pictures"
      />
      <p className={form.hint}>{w.pictureKept}</p>
    </div>
  );
}

function ChooseSubject({ onChoose }: { onChoose: (subject: Subject) => void }) {
  const w = useWords(publicWords);
  const t = useText();
  const [kind, setKind] = useState<'PERSON' | 'UNIT'>('PERSON');
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(StorySubjectsDocument, { variables: { search: search || null } });
  const found = data ?? previousData;
  return (
    <>
      <NativeSelect
        data={[
          { value: 'PERSON', label: w.aPerson },
          { value: 'UNIT', label: w.aUnit },
        ]}
        label={w.subject}
        onChange={(event) => {
          setKind(event.target.value === 'UNIT' ? 'UNIT' : 'PERSON');
          onChoose({ personId: null, unitId: null });
        }}
        value={kind}
      />
      {kind === 'PERSON' ? (
        <>
          <TextInput label={w.findPerson} maxLength={80} onChange={(event) => setSearch(event.target.value)} type="search" value={search} />
          <NativeSelect
            data={[
              { value: '', label: w.unchosen },
              ...(found?.people.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name} (${node.code})` })),
            ]}
            label={w.choosePerson}
            onChange={(event) => onChoose({ personId: event.target.value || null, unitId: null })}
          />
        </>
      ) : (
        <NativeSelect
          data={[{ value: '', label: w.unchosen }, ...(found?.units ?? []).map(({ id, name }) => ({ value: id, label: t(name) }))]}
          label={w.chooseUnit}
          onChange={(event) => onChoose({ personId: null, unitId: event.target.value || null })}
        />
      )}
    </>
  );
}
