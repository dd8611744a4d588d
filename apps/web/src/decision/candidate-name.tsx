import { Link } from '@tanstack/react-router';

interface CandidateNameProps {
  readonly candidate: { readonly nomineeId: string; readonly kind: 'PERSON' | 'COLLECTIVE'; readonly name: string };
}

/** Somebody of a forecast, with a way to how each condition stands for them. */
export function CandidateName({ candidate: { nomineeId, kind, name } }: CandidateNameProps) {
  return (
    <Link search={kind === 'PERSON' ? { person: nomineeId } : { unit: nomineeId }} to="/eligibility">
      {name}
    </Link>
  );
}
