import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { ButtonLink } from '../ui/button-link';
import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { DecisionActs } from './decision-acts';
import { DecisionFollowUp } from './decision-follow-up';
import { DecisionLines } from './decision-lines';
import { AwardDecisionDocument, type AwardDecisionQuery } from './decision-page.generated';
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
            <DecisionActs decision={awardDecision} onDone={again} />
            {awardDecision.kind === 'REVOCATION' ? (
              <Revokes decision={awardDecision} />
            ) : (
              <DecisionLines decision={awardDecision} onDone={again} />
            )}
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
