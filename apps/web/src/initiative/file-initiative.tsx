import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { INITIATIVE_TEXT_LIMITS, whyNotFile } from '@vinh-danh/domain/initiative/initiative.rule';
import { CHOICES } from '@vinh-danh/domain/people/fact-kind';
import { useEffect, useState } from 'react';
import { useNow } from '../app/viewer';
import { Coauthors } from '../people/coauthors';
import form from '../ui/form.module.css';
import { forgetDraft, keepDraft, keptFields } from '../ui/kept-draft';
import { Notice } from '../ui/notice';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { EMPTY_INITIATIVE, type InitiativeForm } from './initiative-form';
import { initiativeWords } from './initiative-words';
import { FileInitiativeDocument } from './initiatives-page.generated';

const NONE: readonly [] = [];
const DRAFT = 'initiative';
const fieldId = (field: string) => `initiative-${field}`;

interface FileInitiativeProps {
  /** Called with the number of the receipt. */
  readonly onFiled: (receiptNumber: string) => void;
  readonly onClose: () => void;
}

/** The form with which an initiative is filed. It checks with the server's own rule, and keeps what is written on this device. */
export function FileInitiative({ onFiled, onClose }: FileInitiativeProps) {
  const w = useWords(initiativeWords);
  const t = useText();
  const now = useNow();
  const { key, renew } = useIdempotencyKey('file-initiative');
  const [kept] = useState(() => keptFields(DRAFT, EMPTY_INITIATIVE));
  const [asked, setAsked] = useState(kept ?? EMPTY_INITIATIVE);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>(NONE);
  const [file, { error, loading }] = useMutation(FileInitiativeDocument, {
    refetchQueries: ['InitiativesPage'],
    awaitRefetchQueries: true,
  });
  useEffect(() => {
    if (asked !== EMPTY_INITIATIVE) keepDraft(DRAFT, { draft: asked, basedOn: 0 });
  }, [asked]);
  const change = (field: keyof InitiativeForm) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value } as InitiativeForm);
  const send = async () => {
    const { coauthors, ...texts } = asked;
    const coauthorIds = coauthors.split(' ').filter(Boolean);
    // Whether it is in time, the server says: it alone knows the window of this unit.
    const wrong = whyNotFile({ ...texts, coauthors: coauthorIds.length, window: undefined, now });
    setRefusals(wrong);
    if (wrong.length > 0) return;
    const answer = await file({ variables: { input: { ...texts, coauthorIds, idempotencyKey: key } } }).catch(() => undefined);
    const done = answer?.data?.fileInitiative;
    if (!done) return;
    setRefusals(done.refusals);
    if (!done.initiative) return;
    renew();
    forgetDraft(DRAFT);
    onFiled(done.initiative.receiptNumber);
  };
  const options = (choices: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(choices).map(([value, name]) => ({ value, label: t(name) }));
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{w.fileLead}</p>
      {kept && (
        <Notice>
          <p>{w.torn}</p>
        </Notice>
      )}
      <RefusalList fieldId={fieldId} refusals={refusals} />
      {error && <Failed error={error} />}
      <NativeSelect data={options(CHOICES.InitiativeKind)} label={w.kind} onChange={change('kind')} value={asked.kind} />
      <TextInput
        id={fieldId('title')}
        label={w.name}
        maxLength={INITIATIVE_TEXT_LIMITS.title}
        onChange={change('title')}
        required
        value={asked.title}
      />
      <NativeSelect data={options(CHOICES.InitiativeLevel)} label={w.level} onChange={change('level')} value={asked.level} />
      <Textarea
        autosize
        description={w.descriptionHint}
        id={fieldId('description')}
        label={w.description}
        maxLength={INITIATIVE_TEXT_LIMITS.description}
        maxRows={20}
        minRows={5}
        onChange={change('description')}
        required
        value={asked.description}
      />
      <Textarea
        autosize
        description={w.effectHint}
        id={fieldId('effect')}
        label={w.effect}
        maxLength={INITIATIVE_TEXT_LIMITS.effect}
        maxRows={20}
        minRows={4}
        onChange={change('effect')}
        required
        value={asked.effect}
      />
      <Coauthors
        id={fieldId('coauthorIds')}
        label={w.coauthors}
        onChange={(coauthors) => setAsked({ ...asked, coauthors })}
        value={asked.coauthors}
      />
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.fileAct}
        </Button>
        <Button onClick={onClose} variant="default">
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
