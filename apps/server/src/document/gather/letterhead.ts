import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { BLANK_DATE, capitals, dateWords } from './words';

/** What stands at the head of documents. */
export interface Letterhead {
  readonly superior: string;
  readonly name: string;
  readonly place: string;
}

/** The head that the Office set last, or else what the name of the body says: "Sở … tỉnh Tây Ninh" stands under that province's committee. */
export async function readLetterhead(db: EntityManager): Promise<Letterhead> {
  const [set]: Letterhead[] = await db.query('SELECT superior, name, place FROM letterhead ORDER BY id DESC LIMIT 1');
  if (set) return set;
  const [root]: { name: string }[] = await db.query('SELECT name FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1');
  return letterheadOf(root?.name ?? '');
}

export function letterheadOf(name: string): Letterhead {
  const [, own, level, place] = /^(.+?) (tỉnh|thành phố) (.+)$/.exec(name) ?? [];
  return own && level && place ? { superior: `Ủy ban nhân dân ${level} ${place}`, name: own, place } : { superior: '', name, place: '' };
}

/** The placeholders that every document has. */
export function headFilling({ superior, name, place }: Letterhead, day: Day | null, year: number): Filling {
  return {
    co_quan_chu_quan: superior,
    co_quan_chu_quan_hoa: capitals(superior),
    co_quan: name,
    co_quan_hoa: capitals(name),
    dia_danh: place,
    ngay_thang_nam: day ? dateWords(day) : BLANK_DATE,
    nam: String(year),
  };
}
