import { DOSSIER_PARTS, type DossierPart, NOMINATION_PARTS, type NominationPart } from '@vinh-danh/domain/nomination/dossier';
import { useState } from 'react';

/** What the Office marks in one nomination before it returns the dossier. */
export interface NominationFlag {
  readonly parts: readonly NominationPart[];
  readonly criteria: readonly string[];
  readonly note: string;
}

/** What the Office marks before it returns a dossier. */
export interface Flags {
  readonly parts: readonly DossierPart[];
  readonly note: string;
  readonly nominations: Readonly<Record<string, NominationFlag>>;
}

const NOTHING: Flags = { parts: [], note: '', nominations: {} };
const NO_FLAG: NominationFlag = { parts: [], criteria: [], note: '' };

/** The marks on a dossier while the Office reads it. */
export function useFlags() {
  const [flags, setFlags] = useState(NOTHING);
  const flagOf = (nominationId: string) => flags.nominations[nominationId] ?? NO_FLAG;
  const change = (nominationId: string, changes: Partial<NominationFlag>) =>
    setFlags((now) => ({
      ...now,
      nominations: { ...now.nominations, [nominationId]: { ...(now.nominations[nominationId] ?? NO_FLAG), ...changes } },
    }));
  return {
    flags,
    flagOf,
    clear: () => setFlags(NOTHING),
    setNote: (note: string) => setFlags((now) => ({ ...now, note })),
    setParts: (chosen: readonly string[]) => setFlags((now) => ({ ...now, parts: DOSSIER_PARTS.filter((part) => chosen.includes(part)) })),
    setNominationNote: (id: string, note: string) => change(id, { note }),
    setNominationParts: (id: string, chosen: readonly string[]) =>
      change(id, { parts: NOMINATION_PARTS.filter((part) => chosen.includes(part)) }),
    toggleCriterion: (id: string, criterion: string) => {
      const { criteria } = flagOf(id);
      change(id, { criteria: criteria.includes(criterion) ? criteria.filter((each) => each !== criterion) : [...criteria, criterion] });
    },
  };
}

export type FlagState = ReturnType<typeof useFlags>;

/** The marks in the shape that the server takes; nominations without any are left out. */
export function flagInputs({ nominations }: Flags) {
  return Object.entries(nominations)
    .filter(([, { parts, criteria, note }]) => parts.length > 0 || criteria.length > 0 || note.trim() !== '')
    .map(([nominationId, { parts, criteria, note }]) => ({ nominationId, parts: [...parts], criteria: [...criteria], note }));
}
