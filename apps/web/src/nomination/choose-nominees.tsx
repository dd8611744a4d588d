import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { OutcomeTag } from '../rulebook/verdict-list';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { NothingMatches, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { candidateAwards } from './candidate-awards';
import styles from './choose-nominees.module.css';
import { foldName } from './fold-name';
import { nominationWords } from './nomination-words';
import { AddNomineesDocument, type CandidatesQuery, type NomineesPage_dossierFragment } from './nominees-page.generated';
import { useAct } from './use-act';
import { WhyEligible } from './why-eligible';
import { words } from './words';

type Candidate = CandidatesQuery['unitEligibility'][number];
type Standing = Candidate['awards'][number];

interface ChooseNomineesProps {
  readonly dossier: NomineesPage_dossierFragment;
  readonly candidates: readonly Candidate[];
  /** Key of the award that is being chosen for. */
  readonly award: string;
  readonly onAward: (award: string) => void;
  readonly onAdded: () => void;
  readonly onNewest: () => void;
}

/** Ticks several people or collectives for one award. Those who do not qualify stand there too, with the reasons. */
export function ChooseNominees({ dossier, candidates, award, onAward, onAdded, onNewest }: ChooseNomineesProps) {
  const w = useWords(nominationWords);
  const t = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [onlyFit, setOnlyFit] = useState(false);
  const [added, setAdded] = useState(0);
  const { act, busy, error, refusals } = useAct(AddNomineesDocument, (data) => data.addNominees);

  const awards = candidateAwards(candidates);
  const name = awards.find(({ key }) => key === award)?.name;
  const standing = candidates.flatMap((candidate) => {
    const found = candidate.awards.find((each) => each.award === award);
    return found ? [{ candidate, standing: found }] : [];
  });
  const fit = standing.filter((row) => row.standing.outcome !== 'NOT_MET');
  const shown = (onlyFit ? fit : standing).filter(({ candidate }) => foldName(candidate.name).includes(foldName(search)));
  const picked = standing.filter(({ candidate }) => chosen.has(candidate.id));
  const unfit = picked.filter((row) => row.standing.outcome === 'NOT_MET').length;

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const add = async () => {
    const idsOf = (kind: Candidate['kind']) => picked.filter((row) => row.candidate.kind === kind).map((row) => row.candidate.id);
    const input = {
      dossierId: dossier.id,
      version: dossier.version,
      award,
      personIds: idsOf('PERSON'),
      collectiveIds: idsOf('COLLECTIVE'),
    };
    const done = await act(input).catch(() => undefined);
    if (!done) return;
    setAdded(picked.length);
    setChosen(new Set());
    onAdded();
  };
  const clear = () => {
    setSearch('');
    setOnlyFit(false);
  };

  return (
    <Section title={w.candidates(name ? t(name) : '')}>
      <div className={form.filters}>
        <NativeSelect
          data={awards.map((each) => ({ value: each.key, label: t(each.name) }))}
          label={w.chooseAward}
          onChange={(event) => {
            setChosen(new Set());
            setAdded(0);
            onAward(event.target.value);
          }}
          value={award}
        />
        <TextInput label={w.search} onChange={(event) => setSearch(event.target.value)} type="search" value={search} />
        <NativeSelect
          data={[
            { value: '', label: w.showAll(format.number(standing.length)) },
            { value: 'fit', label: w.showFit(format.number(fit.length)) },
          ]}
          label={w.show}
          onChange={(event) => setOnlyFit(event.target.value === 'fit')}
          value={onlyFit ? 'fit' : ''}
        />
      </div>
      {standing.length === 0 && <NothingYet title={w.nobody} />}
      {standing.length > 0 && shown.length === 0 && <NothingMatches clear={w.clearSearch} onClear={clear} title={w.nobodyMatches} />}
      <ul className={styles.candidates}>
        {shown.map((row) => (
          <CandidateRow
            candidate={row.candidate}
            chosen={chosen.has(row.candidate.id)}
            key={`${award} ${row.candidate.id}`}
            onToggle={() => toggle(row.candidate.id)}
            standing={row.standing}
          />
        ))}
      </ul>
      {unfit > 0 && (
        <Notice live>
          <p>{w.notEligibleChosen(format.number(unfit))}</p>
        </Notice>
      )}
      <ActRefused error={error} onNewest={onNewest} refusals={refusals} />
      <div className={styles.add}>
        <Button disabled={picked.length === 0} loading={busy} onClick={() => void add()}>
          {w.add(format.number(picked.length))}
        </Button>
        <span role="status">{added > 0 ? w.added(format.number(added)) : picked.length === 0 ? w.addNone : ''}</span>
      </div>
    </Section>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly standing: Standing;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function CandidateRow({ candidate, standing, chosen, onToggle }: CandidateRowProps) {
  const w = useWords(nominationWords);
  const shared = useWords(words);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { met, notMet, undetermined, nominated } = standing;
  return (
    <li>
      <div className={styles.row}>
        <Checkbox
          aria-label={w.choose(candidate.name)}
          checked={chosen}
          description={nominated ? w.nominatedAlready : shared.kind[candidate.kind]}
          disabled={nominated}
          label={candidate.name}
          onChange={onToggle}
        />
        <OutcomeTag outcome={standing.outcome} />
        <span className={styles.counts}>{w.counts(format.number(met), format.number(notMet), format.number(undetermined))}</span>
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={w.whyOf(candidate.name)}>{w.why}</summary>
        {open && <WhyEligible award={standing.award} id={candidate.id} kind={candidate.kind} />}
      </details>
    </li>
  );
}
