import type { Page } from 'playwright-core';

/** Walks the demonstration to a step of its year, through the dialog in the header. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: /Đồng hồ trình diễn/ }).click();
  await page.getByRole('button', { name: new RegExp(step) }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
