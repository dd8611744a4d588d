import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/words';
import { CaseDecisionsDocument } from './case-page.generated';
import { registerWords } from './register-words';

/** The registered decisions that name a nomination, each with number and date, and the way to it for those who read the register. */
export function CaseDecisions({ nominationId }: { nominationId: string }) {
  const w = useWords(registerWords);
  const format = useFormat();
  const mayRead = useMay('readRegister');
  const { data } = useQuery(CaseDecisionsDocument, { variables: { id: nominationId }, fetchPolicy: 'cache-and-network' });
  const lines = data?.nomination.awardLines ?? [];
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ decisionId, kind, number, issuedOn }) => {
        const name = `${w.kinds[kind]} ${number ?? ''}`;
        return (
          <li key={decisionId}>
            {mayRead ? (
              <Link params={{ id: decisionId }} to="/decisions/$id">
                {name}
              </Link>
            ) : (
              name
            )}
            {issuedOn && `, ${format.day(issuedOn)}`}
          </li>
        );
      })}
    </ul>
  );
}
