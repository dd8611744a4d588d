import { skipToken, useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../ui/button-link';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { DraftChanges } from './draft-changes';
import { DraftEffects } from './draft-effects';
import { DraftPlanDocument } from './draft-page.generated';
import { draftWords } from './draft-words';
import { ProblemList } from './problem-list';
import { PublishForm } from './publish-form';
import { ReviewPageDocument, type ReviewPageQuery, VersionsDocument } from './review-page.generated';

/** What a draft would change, before it is published: its faults, the difference, the effect on open dossiers. */
export function ReviewPage() {
  const w = useWords(draftWords);
  const { year } = useSearch({ from: '/rulebook/review' });
  const plan = useQuery(DraftPlanDocument, { variables: { year } });
  return (
    <Page
      breadcrumbs={[
        { label: w.title, link: { to: '/rulebook', search: { year } } },
        { label: w.draft, link: { to: '/rulebook/draft', search: { year } } },
      ]}
      title={w.reviewTitle}
    >
      <Loaded query={plan}>{(data) => <Review plan={data.plan} />}</Loaded>
    </Page>
  );
}

interface PlanShown {
  readonly id: string;
  readonly year: number;
}

function Review({ plan }: { plan: PlanShown }) {
  const w = useWords(draftWords);
  const review = useQuery(ReviewPageDocument, { variables: { planId: plan.id }, fetchPolicy: 'network-only' });
  return (
    <Loaded query={review}>
      {(data) =>
        data.rulebookDraft ? (
          <Parts data={data} draft={data.rulebookDraft} plan={plan} />
        ) : (
          <NothingYet
            action={
              <ButtonLink search={{ year: plan.year }} to="/rulebook">
                {w.startDraft}
              </ButtonLink>
            }
            title={w.noDraft}
          />
        )
      }
    </Loaded>
  );
}

interface PartsProps {
  readonly data: ReviewPageQuery;
  readonly draft: NonNullable<ReviewPageQuery['rulebookDraft']>;
  readonly plan: PlanShown;
}

function Parts({ data, draft, plan }: PartsProps) {
  const w = useWords(draftWords);
  const before = data.plans.find(({ year }) => year < plan.year);
  const lastYear = useQuery(VersionsDocument, before ? { variables: { planId: before.id } } : skipToken).data?.rulebookVersions[0];
  const versions = [
    ...data.rulebookVersions.map(({ id, number }) => ({ value: id, label: w.version(number) })),
    ...(before && lastYear ? [{ value: lastYear.id, label: w.versionOf(before.year, lastYear.number) }] : []),
  ];
  return (
    <>
      <ProblemList problems={draft.problems} year={plan.year} />
      {draft.problems.length === 0 && (
        <>
          <Section title={w.changesTitle}>
            <DraftChanges planId={plan.id} versions={versions} />
          </Section>
          <Section title={w.effects}>
            <DraftEffects planId={plan.id} />
          </Section>
          <Section title={w.publish}>
            {draft.mayPublish ? <PublishForm planId={plan.id} version={draft.version} year={plan.year} /> : <p>{w.onlyPublisher}</p>}
          </Section>
        </>
      )}
    </>
  );
}
