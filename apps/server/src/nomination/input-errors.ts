import type { Award } from '@vinh-danh/domain/rulebook/award';
import { badUserInput, type ClientError } from '../graph/errors';

/** An award that the dossier's rulebook does not define: no page offers it. */
export function unknownAward(key: string): ClientError {
  return badUserInput({
    vi: `Không có danh hiệu, hình thức khen thưởng “${key}” trong quy định áp dụng.`,
    en: `The rules in force define no award “${key}”.`,
  });
}

/** A criterion that the award does not have. */
export function unknownCriterion(award: Award, criterion: string): ClientError {
  return badUserInput({
    vi: `${award.name.vi} không có tiêu chuẩn “${criterion}”.`,
    en: `${award.name.en} has no criterion “${criterion}”.`,
  });
}

/** Refuses a number that no form can produce. */
export function requireBetween(name: string, value: number | null | undefined, least: number, most: number): void {
  if (value === null || value === undefined || (value >= least && value <= most)) return;
  throw badUserInput({ vi: `${name}: phải từ ${least} đến ${most}.`, en: `${name} must lie between ${least} and ${most}.` });
}
