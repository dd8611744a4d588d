import { useQuery } from '@apollo/client/react';
import { Link, useSearch } from '@tanstack/react-router';
import { useViewer } from '../app/viewer';
import { OutcomeTag } from '../rulebook/verdict-list';
import { type Column, DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded, NothingYet } from '../ui/states';
import { useLanguage, useText, useWords } from '../ui/words';
import { EligibilityOfDocument, type EligibilityOfQuery } from './eligibility-page.generated';
import { eligibilityWords } from './eligibility-words';
import { GroupedVerdicts } from './grouped-verdicts';
import { nominationWords } from './nomination-words';
import { otherAwards } from './other-awards';

type AwardStanding = EligibilityOfQuery['eligibility'][number];

/** What somebody could qualify for, and what is missing: every award, every condition, with why and who can correct it. */
export function EligibilityPage() {
  const w = useWords(eligibilityWords);
  const { person, unit } = useSearch({ from: '/eligibility' });
  const isOwn = !person && !unit;
  const query = useQuery(EligibilityOfDocument, { variables: { personId: person, unitId: unit } });
  return (
    <Page lead={w.lead} title={isOwn ? w.title : w.titleOther}>
      <Loaded query={query}>
        {({ eligibility }) =>
          eligibility.length === 0 ? (
            <NothingYet title={w.noPerson}>{w.noPersonText}</NothingYet>
          ) : (
            <>
              <Summary eligibility={eligibility} />
              {eligibility.map((standing) => (
                <AwardSection eligibility={eligibility} key={standing.award} standing={standing} />
              ))}
            </>
          )
        }
      </Loaded>
      {isOwn && <Collectives />}
    </Page>
  );
}

function countOf({ verdicts }: AwardStanding, outcome: AwardStanding['outcome']): number {
  return verdicts.filter((verdict) => verdict.outcome === outcome && !(outcome !== 'MET' && verdict.optional)).length;
}

function Summary({ eligibility }: { eligibility: readonly AwardStanding[] }) {
  const w = useWords(eligibilityWords);
  const names = useWords(nominationWords);
  const t = useText();
  const format = useFormat();
  const columns: readonly Column<AwardStanding>[] = [
    {
      key: 'award',
      label: names.chooseAward,
      rowHeader: true,
      cell: (row) => <a href={`#${row.award}`}>{t(row.awardName)}</a>,
    },
    { key: 'outcome', label: w.title, cell: (row) => <OutcomeTag outcome={row.outcome} /> },
    {
      key: 'counts',
      label: w.contents,
      cell: (row) =>
        w.counts(format.number(countOf(row, 'MET')), format.number(countOf(row, 'NOT_MET')), format.number(countOf(row, 'UNDETERMINED'))),
    },
  ];
  return <DataTable caption={w.contents} columns={columns} rowKey={(row) => row.award} rows={eligibility} />;
}

function AwardSection({ standing, eligibility }: { standing: AwardStanding; eligibility: readonly AwardStanding[] }) {
  const w = useWords(eligibilityWords);
  const t = useText();
  const others = otherAwards(eligibility, standing.award);
  return (
    <Section actions={<OutcomeTag outcome={standing.outcome} />} id={standing.award} title={t(standing.awardName)}>
      {standing.outcome === 'MET' && <p>{w.met}</p>}
      {standing.outcome === 'UNDETERMINED' && <p>{w.undetermined}</p>}
      {standing.outcome === 'NOT_MET' && (
        <Notice>
          <p>{others.length > 0 ? w.otherFits(others.map((each) => t(each.awardName)).join('; ')) : w.noneFits}</p>
        </Notice>
      )}
      <GroupedVerdicts verdicts={standing.verdicts} />
    </Section>
  );
}

/** Heads of units also come here for their collectives. */
function Collectives() {
  const w = useWords(eligibilityWords);
  const { language } = useLanguage();
  const units = useViewer().roles.filter(({ role }) => role === 'UNIT_HEAD');
  if (units.length === 0) return null;
  return (
    <Section title={w.forUnits}>
      <p>{w.forUnitsText}</p>
      <ul>
        {units.map((unit) => (
          <li key={unit.unitId}>
            <Link search={{ unit: unit.unitId }} to="/eligibility">
              {w.ofUnit(language === 'vi' ? unit.unitName : unit.unitEnglishName)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
