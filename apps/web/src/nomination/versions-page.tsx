import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { compareSendings, type Difference, type Writing } from './compare-sendings';
import { useDossierCrumbs } from './use-dossier-crumbs';
import { DossierVersionsDocument, type VersionsPage_sendingFragment } from './versions-page.generated';
import styles from './versions-page.module.css';
import { type Run, wordDifferences } from './word-differences';
import { workflowWords } from './workflow-words';

type Sending = VersionsPage_sendingFragment;

/** Two of the times that a dossier was sent, side by side, with what changed word by word. */
export function VersionsPage() {
  const w = useWords(workflowWords);
  const { id } = useParams({ from: '/dossiers/$id/versions' });
  const query = useQuery(DossierVersionsDocument, { variables: { id } });
  const breadcrumbs = useDossierCrumbs(id, query.data?.dossier.unitName);
  return (
    <Page
      breadcrumbs={[...breadcrumbs, { label: w.progress, link: { to: '/dossiers/$id/progress', params: { id } } }]}
      lead={w.versionsLead}
      title={w.compare}
    >
      <Loaded query={query}>
        {({ dossier }) =>
          dossier.sendings.length < 2 ? (
            <NothingYet title={dossier.sendings.length === 0 ? w.noVersions : w.oneVersion}>{w.noVersionsText}</NothingYet>
          ) : (
            <Versions sendings={dossier.sendings} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Versions({ sendings }: { sendings: readonly Sending[] }) {
  const w = useWords(workflowWords);
  const format = useFormat();
  const search = useSearch({ from: '/dossiers/$id/versions' });
  const navigate = useNavigate({ from: '/dossiers/$id/versions' });
  const find = (number: number | undefined, otherwise: number) => sendings.find((each) => each.number === number) ?? sendings.at(otherwise);
  const [before, after] = [find(search.from, -2), find(search.to, -1)];
  const options = sendings.map(({ number, sentAt, by }) => ({
    value: String(number),
    label: `${w.version(format.number(number), format.instant(sentAt))}, ${w.versionBy(by)}`,
  }));
  const choose = (key: 'from' | 'to') => (event: { target: { value: string } }) =>
    void navigate({ search: { ...search, [key]: Number(event.target.value) }, replace: true });
  if (!before || !after) return null;
  return (
    <>
      <div className={form.filters}>
        <NativeSelect data={options} label={w.earlier} onChange={choose('from')} value={String(before.number)} />
        <NativeSelect data={options} label={w.later} onChange={choose('to')} value={String(after.number)} />
      </div>
      <Compared after={after} before={before} />
    </>
  );
}

function Compared({ before, after }: { before: Sending; after: Sending }) {
  const w = useWords(workflowWords);
  const write = useWriting();
  const groups = compareSendings(before.content, after.content, write);
  if (groups.length === 0) return <p role="status">{w.nothingChanged}</p>;
  return groups.map(({ key, nomination, differences }) => (
    <Section key={key} title={nomination ? write.nominated(nomination) : w.dossierWhole}>
      {differences.map((difference) => (
        <SideBySide difference={difference} key={difference.part} />
      ))}
    </Section>
  ));
}

function SideBySide({ difference: { part, before, after } }: { difference: Difference }) {
  const w = useWords(workflowWords);
  const runs = wordDifferences(before, after);
  return (
    <section aria-label={w.part[part]} className={styles.part}>
      <h3>{w.part[part]}</h3>
      <div className={styles.sides}>
        <Side label={w.earlier} runs={runs.filter(({ kind }) => kind !== 'added')} />
        <Side label={w.later} runs={runs.filter(({ kind }) => kind !== 'removed')} />
      </div>
    </section>
  );
}

/** One side. What changed is marked for the eye by a line as well as by its ground, and for the ear by a word. */
function Side({ label, runs }: { label: string; runs: readonly Run[] }) {
  const w = useWords(workflowWords);
  return (
    <div className={styles.side}>
      <h4>{label}</h4>
      {runs.length === 0 && <p className={styles.empty}>{w.empty}</p>}
      <div className={styles.text}>
        {runs.map(({ kind, text }, place) => {
          const key = `${place} ${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Mark = kind === 'removed' ? 'del' : 'ins';
          return (
            <Mark key={key}>
              <span className={styles.hidden}>{kind === 'removed' ? w.removed : w.added} </span>
              {text}
            </Mark>
          );
        })}
      </div>
    </div>
  );
}

function useWriting(): Writing {
  const w = useWords(workflowWords);
  const t = useText();
  const format = useFormat();
  const number = (value: number | null) => (value === null ? '' : format.number(value));
  return {
    number,
    meeting: ({ heldOn, members, present }) => w.meetingIs(heldOn ? format.day(heldOn) : '–', number(members), number(present)),
    nominated: ({ nominee, awardName }) => w.nominated(nominee, t(awardName)),
    file: ({ filename, size, sha256 }) => w.file(filename, format.size(size), sha256.slice(0, 8)),
    attestation: ({ requirement, met, by, note }) => w.attested(t(requirement), met ? w.met : w.notMet, by, note ?? ''),
  };
}
