import type { Finding } from '@vinh-danh/domain/people/nominee';

/** A finding as JSON keeps it: the instant as ISO text. */
export interface StoredFinding {
  readonly outcome: 'MET' | 'NOT_MET';
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** Findings by criterion id as rules read them. */
export function readFindings(stored: Readonly<Record<string, StoredFinding>>): Record<string, Finding> {
  return Object.fromEntries(Object.entries(stored).map(([criterion, finding]) => [criterion, { ...finding, at: new Date(finding.at) }]));
}

/** A finding made now, as it is kept. */
export function storeFinding(finding: Finding): StoredFinding {
  return { ...finding, at: finding.at.toISOString() };
}

/** Findings as a list, in the order of the criteria's ids. */
export function listFindings(stored: Readonly<Record<string, StoredFinding>>) {
  return Object.entries(stored)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([criterion, { outcome, by, at, note }]) => ({ criterion, met: outcome === 'MET', by, at: new Date(at), note: note ?? null }));
}
