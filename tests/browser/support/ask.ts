import type { Page } from 'playwright-core';
import { STEPS } from '../../../apps/server/src/database/demonstration/steps';
import type { Product } from './start-product';

/** Asks the endpoint in the name of who is signed in at a window. What a test is not about is prepared this way. */
export async function ask<Data>(page: Page, product: Product, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const answer = await page.request.post(`${product.url}/graphql`, {
    data: { query, variables },
    headers: { 'apollo-require-preflight': 'true' },
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Walks the demonstration to a step of its year, for everybody. Windows that are open learn of it when they ask again. */
export async function setClock(page: Page, product: Product, step: string): Promise<void> {
  const at = STEPS.find(({ key }) => key === step)?.at;
  if (!at) throw new Error(`The year has no step "${step}".`);
  await ask(page, product, 'mutation ($at: DateTimeISO!) { setDemonstrationClock(at: $at) { now } }', { at: at.toISOString() });
}
