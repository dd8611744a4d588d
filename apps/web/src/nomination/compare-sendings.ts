import type { VersionsPage_sendingFragment } from './versions-page.generated';

export type SentContent = VersionsPage_sendingFragment['content'];
export type SentNomination = SentContent['nominations'][number];

export type ComparedPart = 'meeting' | 'files' | 'nominee' | 'votes' | 'achievements' | 'initiatives' | 'attestations' | 'evidence';

/** A part as it was sent both times, as text; null where it was not there. */
export interface Difference {
  readonly part: ComparedPart;
  readonly before: string;
  readonly after: string;
}

/** What changed in one nomination, or in the dossier as a whole. */
export interface ComparedGroup {
  readonly key: string;
  /** Absent: the dossier as a whole. */
  readonly nomination?: SentNomination;
  readonly differences: readonly Difference[];
}

/** How each part is written as text, in the language of the page. */
export interface Writing {
  readonly meeting: (meeting: SentContent['meeting']) => string;
  readonly nominated: (nomination: SentNomination) => string;
  readonly file: (file: SentContent['files'][number]) => string;
  readonly attestation: (attestation: SentNomination['attestations'][number]) => string;
  readonly number: (value: number | null) => string;
}

/** What changed between two sendings: the dossier first, then its nominations in the order of the later one, those taken off at the end. */
export function compareSendings(before: SentContent, after: SentContent, write: Writing): ComparedGroup[] {
  const whole = differing([
    { part: 'meeting', before: write.meeting(before.meeting), after: write.meeting(after.meeting) },
    { part: 'files', before: lines(before.files, write.file), after: lines(after.files, write.file) },
  ]);
  const gone = before.nominations.filter(({ id }) => !after.nominations.some((each) => each.id === id));
  const groups: ComparedGroup[] = [
    { key: 'dossier', differences: whole },
    ...[...after.nominations, ...gone].map((nomination): ComparedGroup => {
      const [old, young] = [before, after].map(({ nominations }) => nominations.find(({ id }) => id === nomination.id));
      return { key: nomination.id, nomination, differences: differing(partsOf(old, young, write)) };
    }),
  ];
  return groups.filter(({ differences }) => differences.length > 0);
}

function partsOf(old: SentNomination | undefined, young: SentNomination | undefined, write: Writing): Difference[] {
  const both = (part: ComparedPart, text: (nomination: SentNomination) => string): Difference => ({
    part,
    before: old ? text(old) : '',
    after: young ? text(young) : '',
  });
  return [
    both('nominee', write.nominated),
    both('votes', ({ votesInFavour }) => write.number(votesInFavour)),
    both('achievements', ({ achievements }) => achievements),
    both('initiatives', ({ initiatives }) => [...initiatives].sort().join('\n')),
    both('attestations', ({ attestations }) => lines(attestations, write.attestation)),
    both('evidence', ({ files }) => lines(files, write.file)),
  ];
}

const lines = <Item>(items: readonly Item[], write: (item: Item) => string) => items.map(write).join('\n');
const differing = (parts: readonly Difference[]) => parts.filter(({ before, after }) => before !== after);
