/** What this device keeps of a secret vote: the receipt, and until the vote is confirmed the sealed paper that carries it. */
export interface KeptReceipt {
  readonly receipt: string;
  /** Sealed: nobody reads the choice from it. */
  readonly paper?: string;
  readonly idempotencyKey?: string;
}

const PREFIX = 'vinh-danh.receipt.';
const keyOf = (roundId: string, personId: string) => `${PREFIX}${roundId}.${personId}`;

export function keptReceipt(roundId: string, personId: string): KeptReceipt | undefined {
  const kept = localStorage.getItem(keyOf(roundId, personId));
  return kept === null ? undefined : (JSON.parse(kept) as KeptReceipt);
}

export function keepReceipt(roundId: string, personId: string, kept: KeptReceipt): void {
  localStorage.setItem(keyOf(roundId, personId), JSON.stringify(kept));
}

export function forgetReceipt(roundId: string, personId: string): void {
  localStorage.removeItem(keyOf(roundId, personId));
}

/** The receipts of a round on this device, whoever voted here. */
export function receiptsOf(roundId: string): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}${roundId}.`))
    .map((key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as KeptReceipt).receipt);
}
