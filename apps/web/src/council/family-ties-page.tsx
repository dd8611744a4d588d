import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { TIE_KINDS, type TieKind } from '@vinh-danh/domain/council/sitting';
import { dayOf } from '@vinh-danh/domain/time';
import { useState } from 'react';
import { PersonChoice } from '../access/person-choice';
import { useViewer } from '../app/viewer';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { ErrorSummary } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { familyTieWords } from './family-tie-words';
import {
  DeclareFamilyTieDocument,
  type FamilyTies_tieFragment,
  FamilyTiesPageDocument,
  RemoveFamilyTieDocument,
} from './family-ties-page.generated';

const NONE: readonly [] = [];
const fieldId = (field: string) => `tie-${field}`;

/** Where somebody declares relatives who work in the same body, so that a council keeps them apart from those cases. */
export function FamilyTiesPage() {
  const w = useWords(familyTieWords);
  const { personId } = useViewer();
  return (
    <Page lead={w.lead} narrow title={w.title}>
      {personId ? (
        <OwnTies />
      ) : (
        <Notice>
          <p>{w.noPerson}</p>
        </Notice>
      )}
    </Page>
  );
}

function OwnTies() {
  const w = useWords(familyTieWords);
  const query = useQuery(FamilyTiesPageDocument);
  return (
    <>
      <Section id="own" title={w.own}>
        <Loaded query={query}>{({ familyTies }) => <TieTable ties={familyTies} />}</Loaded>
      </Section>
      <Section id="declare" title={w.declare}>
        <DeclareTie />
      </Section>
    </>
  );
}

function TieTable({ ties }: { ties: readonly FamilyTies_tieFragment[] }) {
  const w = useWords(familyTieWords);
  const format = useFormat();
  const [removing, setRemoving] = useState<FamilyTies_tieFragment>();
  if (ties.length === 0)
    return (
      <NothingYet title={w.none}>
        <p>{w.noneLead}</p>
      </NothingYet>
    );
  return (
    <>
      <DataTable
        caption={w.own}
        columns={[
          { key: 'relative', label: w.relative, cell: ({ relative }) => relative, rowHeader: true },
          { key: 'kind', label: w.kind, cell: ({ kind }) => w.kinds[kind] },
          { key: 'declaredAt', label: w.declaredAt, cell: ({ declaredAt }) => format.day(dayOf(new Date(declaredAt))) },
          {
            key: 'acts',
            label: w.acts,
            cell: (tie) => (
              <Button aria-label={w.removeOf(tie.relative)} onClick={() => setRemoving(tie)} size="compact-sm" variant="default">
                {w.remove}
              </Button>
            ),
          },
        ]}
        rowKey={({ id }) => id}
        rows={ties}
      />
      {removing && <RemoveTie onClose={() => setRemoving(undefined)} tie={removing} />}
    </>
  );
}

function RemoveTie({ tie, onClose }: { tie: FamilyTies_tieFragment; onClose: () => void }) {
  const w = useWords(familyTieWords);
  const { key, renew } = useIdempotencyKey(`remove-tie ${tie.id}`);
  const [mutate, { data, error, loading }] = useMutation(RemoveFamilyTieDocument, {
    refetchQueries: ['FamilyTiesPage'],
    awaitRefetchQueries: true,
  });
  const confirm = async () => {
    const answer = await mutate({ variables: { input: { tieId: tie.id, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.removeFamilyTie.refusals.length === 0) onClose();
  };
  return (
    <ConfirmDialog act={w.remove} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.removeTitle(tie.relative)}>
      <p>{w.removeLead}</p>
      <RefusalList refusals={data?.removeFamilyTie.refusals ?? NONE} />
      {error && <Failed error={error} />}
    </ConfirmDialog>
  );
}

function DeclareTie() {
  const w = useWords(familyTieWords);
  const { key, renew } = useIdempotencyKey('declare-tie');
  const [relativeId, setRelativeId] = useState('');
  const [kind, setKind] = useState<TieKind>('SPOUSE');
  const [isMissing, setMissing] = useState(false);
  const [declare, { data, error, loading }] = useMutation(DeclareFamilyTieDocument, {
    refetchQueries: ['FamilyTiesPage'],
    awaitRefetchQueries: true,
  });
  const send = async () => {
    setMissing(relativeId === '');
    if (relativeId === '') return;
    const answer = await declare({ variables: { input: { relativeId, kind, idempotencyKey: key } } }).catch(() => undefined);
    if (answer?.data) renew();
    if (answer?.data?.declareFamilyTie.refusals.length === 0) setRelativeId('');
  };
  return (
    <form
      className={form.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={isMissing ? [{ fieldId: fieldId('relativeId'), message: w.missing }] : NONE} />
      <RefusalList fieldId={fieldId} refusals={data?.declareFamilyTie.refusals ?? NONE} />
      {error && <Failed error={error} />}
      <PersonChoice
        error={isMissing ? w.missing : undefined}
        id={fieldId('relativeId')}
        key={key}
        onChange={setRelativeId}
        value={relativeId}
      />
      <NativeSelect
        data={TIE_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        label={w.relation}
        onChange={(event) => setKind(event.target.value as TieKind)}
        value={kind}
      />
      <div className={form.buttons}>
        <Button loading={loading} type="submit">
          {w.declareAct}
        </Button>
      </div>
    </form>
  );
}
