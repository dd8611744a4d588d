import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { DataTable } from '../ui/data-table';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useWords } from '../ui/words';
import { DiscardDraft } from './discard-draft';
import { DraftPlanDocument } from './draft-page.generated';
import { draftWords } from './draft-words';
import { RulebookFileDocument, RulebookPageDocument, type RulebookPageQuery, RulesYearsDocument } from './rulebook-page.generated';
import { StartDraftDialog } from './start-draft-dialog';

/** The rules of a year: what was published, when and why, and the draft of the next version. */
export function RulebookPage() {
  const w = useWords(draftWords);
  const { year } = useSearch({ from: '/rulebook' });
  const plan = useQuery(DraftPlanDocument, { variables: { year } });
  return (
    <Page actions={<Years year={plan.data?.plan.year} />} lead={w.lead} title={plan.data ? w.titleOf(plan.data.plan.year) : w.title}>
      <Loaded query={plan}>{(data) => <RulesOf plan={data.plan} />}</Loaded>
    </Page>
  );
}

/** The years that have rules or a draft of them, and the way to a new one. */
function Years({ year }: { year: number | undefined }) {
  const w = useWords(draftWords);
  const navigate = useNavigate();
  const mayEdit = useMay('editRulebook');
  const { data } = useQuery(RulesYearsDocument, { variables: { withDrafts: useMay('readRulebookDraft') } });
  const years = [
    ...new Set([...(data?.rulebookDrafts ?? []).map(({ plan }) => plan.year), ...(data?.plans ?? []).map((plan) => plan.year)]),
  ];
  return (
    <>
      {years.length > 1 && (
        <NativeSelect
          aria-label={w.year}
          data={years.sort((one, other) => other - one).map((each) => ({ value: String(each), label: w.yearOf(each) }))}
          onChange={({ target }) => void navigate({ to: '/rulebook', search: { year: Number(target.value) } })}
          value={String(year)}
        />
      )}
      {mayEdit && (
        <ButtonLink to="/rulebook/new-plan" variant="default">
          {w.newPlan}
        </ButtonLink>
      )}
    </>
  );
}

interface PlanShown {
  readonly id: string;
  readonly year: number;
}

function RulesOf({ plan }: { plan: PlanShown }) {
  const w = useWords(draftWords);
  const mayRead = useMay('readRulebookDraft');
  const page = useQuery(RulebookPageDocument, { variables: { planId: plan.id, withDraft: mayRead }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={page}>
      {(data) => (
        <>
          {mayRead && (
            <Section title={w.draft}>
              <Draft data={data} plan={plan} />
            </Section>
          )}
          <Section title={w.versions}>
            <Versions versions={data.rulebookVersions} year={plan.year} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function Draft({ data, plan }: { data: RulebookPageQuery; plan: PlanShown }) {
  const w = useWords(draftWords);
  const format = useFormat();
  const mayEdit = useMay('editRulebook');
  const [isStarting, setStarting] = useState(false);
  const draft = data.rulebookDraft;
  if (!draft) {
    return (
      <>
        <p>{w.noDraft}</p>
        {mayEdit ? (
          <div>
            <Button onClick={() => setStarting(true)}>{w.startDraft}</Button>
          </div>
        ) : (
          <p>{w.editable}</p>
        )}
        {isStarting && <StartDraftDialog newest={data.rulebookVersions[0]} onClose={() => setStarting(false)} plan={plan} />}
      </>
    );
  }
  return (
    <>
      <p>
        {w.changedAt}: {format.instant(draft.updatedAt)}, {draft.updatedBy}
      </p>
      <div className={form.buttons}>
        {mayEdit && (
          <ButtonLink search={{ year: plan.year }} to="/rulebook/draft">
            {w.openDraft}
          </ButtonLink>
        )}
        <ButtonLink search={{ year: plan.year }} to="/rulebook/review" variant="default">
          {w.check}
        </ButtonLink>
        {mayEdit && <DiscardDraft planId={plan.id} version={draft.version} />}
      </div>
    </>
  );
}

function Versions({ versions, year }: { versions: RulebookPageQuery['rulebookVersions']; year: number }) {
  const w = useWords(draftWords);
  const format = useFormat();
  return (
    <DataTable
      caption={w.versions}
      columns={[
        {
          key: 'number',
          label: w.document,
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link params={{ id }} to="/rulebook/versions/$id">
              {w.version(number)}
            </Link>
          ),
        },
        { key: 'at', label: w.publishedAt, cell: ({ publishedAt }) => format.instant(publishedAt) },
        { key: 'by', label: w.publishedBy, cell: ({ publishedBy }) => publishedBy ?? '' },
        { key: 'why', label: w.reason, cell: ({ reason }) => reason || w.noReason },
        { key: 'decision', label: w.decisionNumber, cell: ({ decisionNumber }) => decisionNumber },
        {
          key: 'file',
          label: w.download,
          cell: ({ id, number }) => <Download filename={`vinh-danh-${year}-${number}.json`} id={id} />,
        },
      ]}
      rowKey={({ id }) => id}
      rows={versions}
    />
  );
}

/** Hands the rules over as a file: what another organisation, or next year, can begin from. */
function Download({ id, filename }: { id: string; filename: string }) {
  const w = useWords(draftWords);
  const [find, { loading }] = useLazyQuery(RulebookFileDocument);
  const download = async () => {
    const { data } = await find({ variables: { id } });
    if (data) save(data.rulebookVersion.rulebook, filename);
  };
  return (
    <Button loading={loading} onClick={() => void download()} size="compact-sm" variant="subtle">
      {w.download}
    </Button>
  );
}

function save(rulebook: unknown, filename: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(rulebook, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
