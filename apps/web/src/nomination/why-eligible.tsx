import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Notice } from '../ui/notice';
import { Loaded } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { EligibilityOfDocument } from './eligibility-page.generated';
import { eligibilityWords } from './eligibility-words';
import { GroupedVerdicts } from './grouped-verdicts';
import { otherAwards } from './other-awards';

interface WhyEligibleProps {
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly id: string;
  /** Key of the award. */
  readonly award: string;
}

/** Why somebody qualifies for an award or not, condition by condition; and for what else they do. */
export function WhyEligible({ kind, id, award }: WhyEligibleProps) {
  const w = useWords(eligibilityWords);
  const t = useText();
  const variables = kind === 'PERSON' ? { personId: id } : { unitId: id };
  const query = useQuery(EligibilityOfDocument, { variables });
  return (
    <Loaded query={query}>
      {({ eligibility }) => {
        const found = eligibility.find((each) => each.award === award);
        const others = otherAwards(eligibility, award);
        return (
          <>
            {found?.outcome === 'NOT_MET' && (
              <Notice>
                <p>{others.length > 0 ? w.otherFits(others.map((each) => t(each.awardName)).join('; ')) : w.noneFits}</p>
              </Notice>
            )}
            {found && <GroupedVerdicts verdicts={found.verdicts} />}
            <p>
              <Link search={kind === 'PERSON' ? { person: id } : { unit: id }} to="/eligibility">
                {w.wholePage}
              </Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
