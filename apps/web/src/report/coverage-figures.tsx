import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { BarList } from '../ui/bar-list';
import { Meter } from '../ui/meter';
import { Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { useLanguage, useWords } from '../ui/words';
import { HomeCoverageDocument } from './home-page.generated';
import { homeWords } from './home-words';

/** How near registration is to everybody, in all and unit by unit. */
export function CoverageFigures() {
  const w = useWords(homeWords);
  const { language } = useLanguage();
  const coverage = useQuery(HomeCoverageDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={coverage}>
      {({ pledgeCoverage: { year, people, units } }) => (
        <Section actions={<Link to="/pledges">{w.allPledges}</Link>} title={w.coverage(year)}>
          <Meter
            goal
            label={w.people}
            sentence={w.peopleOf(people.registered, people.expected)}
            total={people.expected}
            used={people.registered}
          />
          <BarList
            bars={units
              .filter((unit) => unit.people.expected > 0)
              .map((unit) => ({
                key: unit.unitId,
                name: (
                  <Link search={{ unit: unit.unitId }} to="/pledges">
                    {language === 'vi' ? unit.unitName : unit.unitEnglishName}
                  </Link>
                ),
                part: unit.people.registered,
                whole: unit.people.expected,
              }))}
            caption={w.byUnit}
            nameLabel={w.unit}
            partLabel={w.registered}
            shareLabel={w.share}
            wholeLabel={w.expected}
          />
        </Section>
      )}
    </Loaded>
  );
}
