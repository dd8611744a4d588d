import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { UNDER_WAY } from '@vinh-danh/domain/council/sitting';
import { lazy, Suspense } from 'react';
import { Citation } from '../ui/citation';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { CaseContent } from './case-content';
import { CaseOpinions } from './case-opinions';
import { CaseRecusals } from './case-recusals';
import { ConflictQuestion } from './conflict-question';
import { CaseTag } from './sitting-agenda';
import { type SittingCase_caseFragment, SittingCasePageDocument } from './sitting-case-page.generated';
import { sittingWords } from './sitting-words';
import { useSittingChanges } from './use-sitting-changes';

/** Its words and keys are only loaded for those who may vote. */
const VotingPanel = lazy(() => import('./voting-panel').then((module) => ({ default: module.VotingPanel })));

/** One case a screen: what is asked of the member first, then the nominee, then what others think, then the vote. */
export function SittingCasePage() {
  const w = useWords(sittingWords);
  const t = useText();
  const { id, caseId } = useParams({ from: '/sittings/$id/cases/$caseId' });
  const query = useQuery(SittingCasePageDocument, { variables: { id: caseId } });
  const shown = query.data?.sittingCase;
  return (
    <Page
      actions={shown && <CaseTag hasSeat={shown.sitting.standing.seatId !== null} line={shown} />}
      breadcrumbs={[
        { label: w.councils, link: { to: '/councils' } },
        { label: shown ? w.sitting(shown.sitting.number, shown.sitting.year) : w.fallback, link: { to: '/sittings/$id', params: { id } } },
      ]}
      lead={shown && [shown.awardName ? t(shown.awardName) : w.initiative, shown.unit].filter(Boolean).join(' · ')}
      title={shown?.name ?? w.case}
    >
      <Loaded query={query}>{({ sittingCase }) => <Case key={caseId} of={sittingCase} onDone={() => void query.refetch()} />}</Loaded>
    </Page>
  );
}

function Case({ of, onDone }: { of: SittingCase_caseFragment; onDone: () => void }) {
  const w = useWords(sittingWords);
  const t = useText();
  useSittingChanges(of.sittingId, onDone, of.id);
  const hasSeat = of.sitting.standing.seatId !== null;
  const isAsked = hasSeat && UNDER_WAY.includes(of.sitting.state);
  return (
    <>
      <Walk of={of} />
      {of.isKeptFrom && <KeptFrom of={of} />}
      {isAsked && !of.isKeptFrom && !of.outcome && <ConflictQuestion of={of} onDone={onDone} />}
      {of.minutes && (
        <Notice>
          <h2>{w.result}</h2>
          <p>{t(of.minutes)}</p>
        </Notice>
      )}
      <CaseContent initiativeId={of.initiativeId} nominationId={of.nominationId} />
      {of.standing && (
        <Section id="quorum" title={w.quorum}>
          <p>{t(of.standing.text)}</p>
          <RefusalList quiet refusals={of.standing.refusals} />
          <p className={form.hint}>
            <Citation citation={of.standing.source} />
          </p>
        </Section>
      )}
      {!of.isKeptFrom && of.sitting.standing.runs && <CaseRecusals of={of} onDone={onDone} />}
      {!of.isKeptFrom && <CaseOpinions of={of} onDone={onDone} />}
      {hasSeat && !of.isKeptFrom && of.partRefusals.length === 0 && (
        <Suspense fallback={null}>
          <VotingPanel caseId={of.id} isResultShown />
        </Suspense>
      )}
    </>
  );
}

/** Why the reader takes no part, and nothing else about the case. */
function KeptFrom({ of }: { of: SittingCase_caseFragment }) {
  const w = useWords(sittingWords);
  const t = useText();
  return (
    <Notice>
      <h2>{w.awayTag}</h2>
      <p>{w.awayWhy}</p>
      <ul>
        {of.recusals
          .filter(({ clearedAt }) => clearedAt === null)
          .map(({ id, explanation, note }) => (
            <li key={id}>{[t(explanation), note].filter(Boolean).join(' ')}</li>
          ))}
      </ul>
    </Notice>
  );
}

/** The case before and the one after on the agenda. */
function Walk({ of }: { of: SittingCase_caseFragment }) {
  const w = useWords(sittingWords);
  const ids = of.sitting.cases.map(({ id }) => id);
  const index = ids.indexOf(of.id);
  const [previous, next] = [ids[index - 1], ids[index + 1]];
  const to = '/sittings/$id/cases/$caseId';
  return (
    <div className={form.buttons}>
      {previous && (
        <Link params={{ id: of.sittingId, caseId: previous }} to={to}>
          {w.previous}
        </Link>
      )}
      {next && (
        <Link params={{ id: of.sittingId, caseId: next }} to={to}>
          {w.next}
        </Link>
      )}
    </div>
  );
}
