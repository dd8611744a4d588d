import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { ATTACHMENT_EXTENSIONS, MAX_ATTACHMENT_BYTES, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { OBJECTION_LIMITS } from '@vinh-danh/domain/oversight/objection';
import { type FormEvent, useEffect, useState } from 'react';
import { useFrame } from '../app/viewer';
import { Confirmation } from '../ui/confirmation';
import { FileUpload } from '../ui/file-upload';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { forgetDraft, keepDraft, keptFields } from '../ui/kept-draft';
import { Notice } from '../ui/notice';
import { RefusalList, type ShownRefusal } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { uiWords } from '../ui/ui-words';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { FileObjectionDocument, type FileObjectionMutation, ObjectionFormDocument, type ObjectionFormQuery } from './objections.generated';
import { oversightWords } from './oversight-words';

type Form = ObjectionFormQuery['objectionForm'];
type Receipt = NonNullable<FileObjectionMutation['fileObjection']['receipt']>;

interface Target {
  readonly postingId: string;
  readonly nominationId: string;
}

/** The form by which anybody objects to one line of a list, or why they cannot. */
export function ObjectionForm(target: Target) {
  const w = useWords(oversightWords);
  const [receipt, setReceipt] = useState<Receipt>();
  const query = useQuery(ObjectionFormDocument, { variables: target, fetchPolicy: 'network-only' });
  if (receipt) return <Received receipt={receipt} />;
  return (
    <Loaded query={query}>
      {({ objectionForm }) =>
        objectionForm.objectionRefusals.length > 0 ? (
          <RefusalList quiet refusals={objectionForm.objectionRefusals} title={w.formClosed} />
        ) : (
          <Writing form={objectionForm} onReceived={setReceipt} />
        )
      }
    </Loaded>
  );
}

interface Draft {
  readonly criterion: string;
  readonly text: string;
  readonly anonymous: boolean;
  readonly aboutOffice: boolean;
  readonly name: string;
  readonly contact: string;
}

const EMPTY: Draft = { criterion: '', text: '', anonymous: false, aboutOffice: false, name: '', contact: '' };
const OTHER = 'OTHER';

const IDS: Readonly<Record<string, string>> = {
  criterion: 'objection-criterion',
  text: 'objection-text',
  name: 'objection-name',
  contact: 'objection-contact',
};

/** What is being written is kept on this device alone: the server knows of no objection before it is sent. */
function useDraft({ postingId, nominationId }: Target): [Draft, (change: Partial<Draft>) => void, boolean, () => void] {
  const { viewer } = useFrame();
  const name = `${viewer?.id ?? 'outside'}.objection-${postingId}-${nominationId}`;
  const [kept] = useState(() => keptFields(name, EMPTY));
  const [draft, setDraft] = useState(kept ?? EMPTY);
  useEffect(() => {
    if (draft !== EMPTY) keepDraft(name, { draft, basedOn: 0 });
  }, [draft, name]);
  return [draft, (change) => setDraft({ ...draft, ...change }), kept !== undefined, () => forgetDraft(name)];
}

function Writing({ form: asked, onReceived }: { form: Form; onReceived: (receipt: Receipt) => void }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const { viewer } = useFrame();
  const { postingId, nominationId } = asked;
  const [draft, change, isKept, forget] = useDraft(asked);
  const { key, renew } = useIdempotencyKey(`objection-${postingId}-${nominationId}`);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [file, { loading, error }] = useMutation(FileObjectionDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { criterion, text, anonymous, aboutOffice, name, contact } = draft;
    const outside = viewer || anonymous ? { name: '', contact: '' } : { name, contact };
    const input = { idempotencyKey: key, dryRun: false, postingId, nominationId, text, anonymous, aboutOffice, ...outside };
    const answer = await file({
      variables: { input: { ...input, criterion: criterion === OTHER || criterion === '' ? null : criterion } },
    }).catch(() => undefined);
    const payload = answer?.data?.fileObjection;
    if (!payload) return;
    renew();
    setRefusals(payload.refusals);
    if (!payload.receipt) return;
    forget();
    onReceived(payload.receipt);
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void send(event)}>
      <p>
        <strong>
          {asked.nomineeName} – {t(asked.awardName)}
        </strong>
      </p>
      <p>{w.until(format.closing(asked.closesAt))}</p>
      <p>{w.formLead}</p>
      {isKept && (
        <Notice live>
          <p>{w.formKept}</p>
        </Notice>
      )}
      <RefusalList fieldId={(field) => IDS[field]} refusals={refusals} title={w.formClosed} />
      {error && <Failed error={error} />}
      <NativeSelect
        data={[
          { value: '', label: w.unchosen },
          ...asked.conditions.map(({ id, text }) => ({ value: id, label: t(text) })),
          { value: OTHER, label: w.otherCondition },
        ]}
        id={IDS.criterion}
        label={w.formCondition}
        onChange={(event) => change({ criterion: event.target.value })}
        value={draft.criterion}
      />
      <Textarea
        autosize
        description={w.formTextHint}
        id={IDS.text}
        label={w.formText}
        maxLength={OBJECTION_LIMITS.text}
        minRows={6}
        onChange={(event) => change({ text: event.target.value })}
        required
        value={draft.text}
      />
      <Checkbox
        checked={draft.anonymous}
        description={asked.anonymousFreezes ? w.formAnonymousFreezes : w.formAnonymousRecorded}
        label={w.formAnonymous}
        onChange={(event) => change({ anonymous: event.target.checked })}
      />
      {!viewer && !draft.anonymous && (
        <>
          <TextInput
            autoComplete="name"
            id={IDS.name}
            label={w.formName}
            maxLength={OBJECTION_LIMITS.name}
            onChange={(event) => change({ name: event.target.value })}
            required
            value={draft.name}
          />
          <TextInput
            id={IDS.contact}
            label={w.formContact}
            maxLength={OBJECTION_LIMITS.contact}
            onChange={(event) => change({ contact: event.target.value })}
            required
            value={draft.contact}
          />
        </>
      )}
      <Checkbox checked={draft.aboutOffice} label={w.formOffice} onChange={(event) => change({ aboutOffice: event.target.checked })} />
      <p className={form.hint}>{w.formProtected}</p>
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.formSend}
        </Button>
      </div>
    </form>
  );
}

/** The receipt, with the code that is shown this once, and the files that go with the objection. */
function Received({ receipt }: { receipt: Receipt }) {
  const w = useWords(oversightWords);
  const format = useFormat();
  return (
    <>
      <Confirmation number={receipt.number} numberLabel={w.number} title={w.sent}>
        <p>
          {w.receivedAt}: {format.instant(receipt.receivedAt)}
        </p>
        <p>{receipt.freezes ? w.sentFrozen : w.sentRecorded}</p>
      </Confirmation>
      <div className={form.panel}>
        <h2>{w.sentCode}</h2>
        <p className={form.secret}>{receipt.code}</p>
        <p>{w.sentCodeText}</p>
        <ObjectionUpload code={receipt.code} />
        <div className={form.buttons}>
          <Button onClick={() => window.print()} variant="default">
            {w.print}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Adds a file to the objection of a code. */
export function ObjectionUpload({ code, onSent }: { code: string; onSent?: () => void }) {
  const w = useWords(oversightWords);
  const failed = useWords(uiWords).failedTitle;
  return (
    <FileUpload
      beginningBytes={SIGNATURE_BYTES}
      check={(file) => whyNotAttach(file, 0)}
      extensions={ATTACHMENT_EXTENSIONS}
      fields={{ code }}
      label={w.sentFiles}
      maxBytes={MAX_ATTACHMENT_BYTES}
      onAnswer={(status, body) => {
        if (status === 201) {
          onSent?.();
          return [];
        }
        return refusalsIn(body) ?? [{ code: 'FAILED', message: { vi: failed, en: failed } }];
      }}
      url="/objections/files"
    />
  );
}

/** What the server says against a file: refusals of the rules, or one error with its sentence. */
export function refusalsIn(body: unknown): readonly ShownRefusal[] | undefined {
  const answer = body as { refusals?: readonly ShownRefusal[]; error?: { code: string; sentence: ShownRefusal['message'] } } | undefined;
  if (answer?.refusals && answer.refusals.length > 0) return answer.refusals;
  return answer?.error && [{ code: answer.error.code, message: answer.error.sentence }];
}
