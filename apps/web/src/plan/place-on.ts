import { startOf } from '@vinh-danh/domain/time';

/** Where an instant stands on a year drawn from 0 to 1000; what lies outside of the year stands at its edge. */
export function placeOn(year: number, instant: Date): number {
  const start = startOf(`${year}-01-01`).getTime();
  const end = startOf(`${year + 1}-01-01`).getTime();
  const share = (instant.getTime() - start) / (end - start);
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000);
}
