import { randomUUID } from 'node:crypto';
import type { Choice } from '@vinh-danh/domain/council/ballot';
import { makeReceipt, sealPaper } from '@vinh-danh/domain/council/envelope';
import type { Page } from 'playwright-core';
import { ask } from './ask';
import type { Product } from './start-product';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const dialogOf = (page: Page) => page.getByRole('dialog');

/** Takes a closing code on the closer's own device, and gives it as it was shown. */
export async function takeCode(page: Page): Promise<string> {
  await button(page, 'Nhận mã kiểm phiếu').click();
  const code = await dialogOf(page).locator('code').textContent();
  await page.getByLabel('Tôi đã ghi lại mã này').check();
  await dialogOf(page).getByRole('button', { name: 'Tôi giữ mã này' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  return code ?? '';
}

/** Opens one layer of the envelopes with a code, written as one does who copies it from paper. */
export async function openEnvelopes(page: Page, name: string, code: string): Promise<void> {
  await button(page, name).click();
  await dialogOf(page).getByRole('textbox').fill(code.toLowerCase().replaceAll('-', ' '));
  await dialogOf(page).getByRole('button', { name, exact: true }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

interface Voting {
  readonly caseBallots: {
    readonly running: { readonly id: string; readonly outerKey: string; readonly innerKey: string };
    readonly ownVotes: readonly { readonly personId: string }[];
  };
}

/** A member says that they have no interest and votes in secret, as their page would; the page itself is looked at elsewhere. */
export async function voteByRequest(page: Page, product: Product, caseId: string, choice: Choice): Promise<void> {
  await act(page, product, 'answerConflict', { caseId, hasInterest: false, note: null });
  const { caseBallots } = await ask<Voting>(
    page,
    product,
    'query ($caseId: ID!) { caseBallots(caseId: $caseId) { running { id outerKey innerKey } ownVotes { personId } } }',
    { caseId },
  );
  const { id: roundId, outerKey, innerKey } = caseBallots.running;
  const paper = await sealPaper({ roundId, outerKey, innerKey }, { choice, receipt: makeReceipt() });
  await act(page, product, 'castSecretVote', { roundId, personId: caseBallots.ownVotes[0]?.personId, paper });
}

async function act(page: Page, product: Product, mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, { refusals: readonly { code: string }[] }>>(
    page,
    product,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusals { code } } }`,
    { input: { ...input, idempotencyKey: randomUUID() } },
  );
  expect(answer[mutation]?.refusals).toEqual([]);
}
