import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ButtonLink } from '../ui/button-link';
import { Citation } from '../ui/citation';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { AnnounceDialog, RegisterDialog } from './decision-dialogs';
import { DecisionFollowUp } from './decision-follow-up';
import { AwardDecisionDocument, type AwardDecisionQuery, DiscardAwardDecisionDocument } from './decision-page.generated';
import { registerWords } from './register-words';
import { UpperAnswers } from './upper-answers';

const PAGE = 100;
export type ShownDecision = AwardDecisionQuery['awardDecision'];

/** One decision of the register, with what can be done with it now. */
export function DecisionPage() {
  const w = useWords(registerWords);
  const { id } = useParams({ from: '/decisions/$id' });
  const query = useQuery(AwardDecisionDocument, { variables: { id, first: PAGE }, fetchPolicy: 'cache-and-network' });
  const decision = query.data?.awardDecision;
  const mayReadDocuments = useMay('readDocument');
  const again = () => void query.refetch();
  return (
    <Page
      actions={
        decision &&
        mayReadDocuments && (
          <ButtonLink params={{ id }} to="/documents/decisions/$id" variant="default">
            {w.documents}
          </ButtonLink>
        )
      }
      breadcrumbs={[{ label: w.title, link: { to: '/decisions' } }]}
      title={decision ? `${w.kinds[decision.kind]} ${decision.number ?? `(${w.noNumber})`}` : w.title}
    >
      <Loaded query={query}>
        {({ awardDecision }) => (
          <>
            <Particulars decision={awardDecision} />
            <Acts decision={awardDecision} onDone={again} />
            {awardDecision.kind === 'REVOCATION' ? <Revokes decision={awardDecision} /> : <Lines decision={awardDecision} />}
            {awardDecision.lines.pageInfo.hasNextPage && (
              <div>
                <Button
                  onClick={() => void query.fetchMore({ variables: { after: awardDecision.lines.pageInfo.endCursor } })}
                  variant="default"
                >
                  {w.more}
                </Button>
              </div>
            )}
            {awardDecision.kind === 'PROPOSAL' && awardDecision.state !== 'DRAFT' && !awardDecision.correctsId && (
              <UpperAnswers decision={awardDecision} onDone={again} />
            )}
            {awardDecision.kind === 'REVOCATION' && awardDecision.state !== 'DRAFT' && <DecisionFollowUp id={awardDecision.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Particulars({ decision }: { decision: ShownDecision }) {
  const w = useWords(registerWords);
  const t = useText();
  const format = useFormat();
  const to = (key: string, label: string, id: string | null | undefined, number: string | null | undefined) =>
    id
      ? [
          {
            key,
            label,
            value: (
              <Link params={{ id }} to="/decisions/$id">
                {number ?? w.noNumber}
              </Link>
            ),
          },
        ]
      : [];
  const said = (key: string, label: string, value: string | null | undefined) => (value ? [{ key, label, value }] : []);
  return (
    <SummaryList
      rows={[
        { key: 'state', label: w.state, value: w.states[decision.state] },
        ...said('date', w.date, decision.issuedOn && format.day(decision.issuedOn)),
        { key: 'by', label: w.issuedBy, value: decision.issuedBy },
        ...said('signer', w.signedBy, decision.signer),
        ...said('to', w.to, decision.addressee),
        ...said('reason', w.reason, decision.reason),
        ...(decision.groundText && decision.groundSource
          ? [
              {
                key: 'ground',
                label: w.ground,
                value: (
                  <>
                    {t(decision.groundText)} – <Citation citation={decision.groundSource} />
                  </>
                ),
              },
            ]
          : []),
        ...to('corrects', w.corrects, decision.correctsId, decision.correctsNumber),
        ...to('answers', w.answers, decision.answersId, decision.answersNumber),
        ...decision.followedBy.flatMap((after) => to(after.id, w.followedBy, after.id, after.number ?? w.kinds[after.kind])),
        { key: 'drafted', label: w.draftedBy, value: decision.draftedBy },
        ...said('registered', w.registeredBy, decision.registeredBy),
        ...said(
          'announced',
          w.announce,
          decision.announcedAt && w.announced(format.instant(decision.announcedAt), decision.announcedHow ?? ''),
        ),
      ]}
    />
  );
}

function Acts({ decision, onDone }: { decision: ShownDecision; onDone: () => void }) {
  const w = useWords(registerWords);
  const mayKeep = useMay('keepRegister');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'register' | 'announce' | 'discard'>();
  const { act, busy, refusals } = useAct(DiscardAwardDecisionDocument, (data) => data.discardAwardDecision);
  if (!mayKeep || decision.state === 'ANNOUNCED') return null;
  const close = () => setAsking(undefined);
  const done = () => {
    close();
    onDone();
  };
  const discard = async () => {
    const gone = await act({ decisionId: decision.id, version: decision.version, dryRun: false }).catch(() => undefined);
    if (gone) void navigate({ to: '/decisions' });
  };
  return (
    <div>
      {decision.state === 'DRAFT' ? (
        <>
          <Button onClick={() => setAsking('register')}>{w.register}</Button>{' '}
          <Button onClick={() => setAsking('discard')} variant="default">
            {w.discard}
          </Button>
        </>
      ) : (
        <Button onClick={() => setAsking('announce')}>{w.announce}</Button>
      )}
      {asking === 'register' && <RegisterDialog decision={decision} onClose={close} onDone={done} />}
      {asking === 'announce' && <AnnounceDialog decision={decision} onClose={close} onDone={done} />}
      {asking === 'discard' && (
        <ConfirmDialog act={w.discard} busy={busy} dangerous onCancel={close} onConfirm={() => void discard()} title={w.discardTitle}>
          <RefusalList refusals={refusals} />
        </ConfirmDialog>
      )}
    </div>
  );
}

function Lines({ decision }: { decision: ShownDecision }) {
  const w = useWords(registerWords);
  const t = useText();
  const { kind, lines } = decision;
  return (
    <DataTable
      caption={w.lines}
      columns={[
        { key: 'position', label: w.number, numeric: true, cell: ({ position }) => position },
        { key: 'nominee', label: w.nominee, rowHeader: true, cell: ({ nominee }) => nominee },
        { key: 'award', label: w.award, cell: ({ awardName }) => t(awardName) },
        { key: 'unit', label: w.unit, cell: ({ unitName }) => t(unitName) },
        ...(kind === 'UPPER_AWARD'
          ? [
              {
                key: 'granted',
                label: w.state,
                cell: ({ granted, refuseReason }: Line) => (
                  <>
                    <Tag tone={granted ? 'ok' : 'no'}>{granted ? w.granted : w.notGranted}</Tag> {refuseReason}
                  </>
                ),
              },
            ]
          : []),
        ...(kind === 'PROPOSAL' ? [] : [{ key: 'response', label: w.response, cell: (line: Line) => <Response line={line} /> }]),
      ]}
      rowKey={({ nominationId }) => nominationId}
      rows={lines.edges.map(({ node }) => node)}
    />
  );
}

type Line = ShownDecision['lines']['edges'][number]['node'];

function Response({ line }: { line: Line }) {
  const w = useWords(registerWords);
  if (line.revokedOn) return <Tag tone="no">{w.revoked(line.revocationNumber ?? '')}</Tag>;
  if (line.openReviews > 0) return <Tag tone="look">{w.underReview}</Tag>;
  if (line.acceptedAt) return <Tag tone="ok">{w.accepted}</Tag>;
  return line.declinedAt ? <Tag tone="no">{w.declined}</Tag> : <Tag>{w.noResponse}</Tag>;
}

function Revokes({ decision: { revokes } }: { decision: ShownDecision }) {
  const w = useWords(registerWords);
  const t = useText();
  const format = useFormat();
  return (
    <Section id="revokes" title={w.takenBack}>
      <p>{w.places}</p>
      <ul>
        {revokes.map(({ honour, later, toRecover, notPaid }) => (
          <li key={honour.honourId}>
            <strong>{honour.holder}</strong> – {t(honour.awardName)} {honour.year} ({honour.decisionNumber}).{' '}
            {toRecover > 0 && w.money(format.number(toRecover))} {notPaid > 0 && w.notPaid(format.number(notPaid))}
            <div>{later.length === 0 ? w.noLater : `${w.later}:`}</div>
            <ul>
              {later.map((each) => (
                <li key={each.nominationId}>
                  {each.nominee} – {t(each.awardName)} {each.year}{' '}
                  <Tag tone={each.stillMet ? 'ok' : 'no'}>{each.stillMet ? w.stillMet : w.notMet}</Tag>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
