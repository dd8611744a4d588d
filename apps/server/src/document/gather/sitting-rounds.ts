import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { EntityManager } from 'typeorm';
import type { ListedNominee } from './nominees';

/** One counted ballot on one case. */
interface Round {
  readonly nominationId: string | null;
  readonly initiative: string | null;
  readonly form: 'OPEN' | 'SECRET';
  readonly number: number;
  readonly eligible: number;
  readonly agree: number;
  readonly disagree: number;
  readonly lowerTitle: number;
  readonly invalid: number;
  readonly votesNeeded: number | null;
  readonly isLast: boolean;
  readonly outcome: string | null;
}

/** Every ballot of a sitting that was counted, case by case. */
export function findRounds(db: EntityManager, sittingId: string): Promise<Round[]> {
  return db.query(
    `SELECT sitting_case.nomination_id AS "nominationId", initiative.title AS initiative, ballot.form, round.number,
            round.members - round.recused AS eligible, round.agree, round.disagree, round.lower_title AS "lowerTitle", round.invalid,
            sitting_case.votes_needed AS "votesNeeded", sitting_case.outcome,
            round.number = max(round.number) OVER (PARTITION BY round.case_id) AS "isLast"
       FROM ballot_round round JOIN ballot ON ballot.id = round.ballot_id JOIN sitting_case ON sitting_case.id = round.case_id
       LEFT JOIN initiative ON initiative.id = sitting_case.initiative_id
      WHERE ballot.sitting_id = $1 AND ballot.counted_at IS NOT NULL AND round.agree IS NOT NULL
      ORDER BY sitting_case.position, sitting_case.id, round.number`,
    [sittingId],
  );
}

export function roundFilling(round: Round, nominee: ListedNominee | undefined, index: number): Filling {
  const cast = round.agree + round.disagree + round.lowerTitle + round.invalid;
  return {
    stt: String(index + 1),
    doi_tuong: nominee?.addressed ?? `“${round.initiative ?? ''}”`,
    danh_hieu: nominee?.award.name.vi ?? 'Công nhận sáng kiến',
    hinh_thuc: round.form === 'SECRET' ? 'Bỏ phiếu kín' : 'Biểu quyết công khai',
    vong: String(round.number),
    phat_ra: String(round.eligible),
    thu_ve: String(cast),
    dong_y: String(round.agree),
    khong_dong_y: String(round.disagree),
    ha_bac: String(round.lowerTitle),
    can_thiet: round.votesNeeded === null ? '' : String(round.votesNeeded),
    ket_qua: resultOf(round),
  };
}

/** The last ballot on a case settles it; those before carried nothing. */
function resultOf({ isLast, outcome }: Round): string {
  if (!isLast) return 'Bỏ phiếu lại';
  if (outcome === 'PASSED') return 'Thông qua';
  if (outcome === 'LOWER_TITLE') return 'Thông qua danh hiệu thấp hơn';
  return outcome === 'DEFERRED' ? 'Hoãn xét' : 'Không thông qua';
}
