import { PEOPLE } from './people';
import { unitCodeOf } from './person-line';

/** Names to sign in with, by code: `truongphong.khtc` and the like for heads of units, for others their name. Of two people with one name the second gets a number. */
export const USERNAMES: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [code, name, , , , , , rank] of PEOPLE) {
    const wanted = rank === 'HEAD' ? `truongphong.${unitCodeOf(code).toLowerCase()}` : asUsername(name);
    const before = taken.get(wanted) ?? 0;
    taken.set(wanted, before + 1);
    names.set(code, before === 0 ? wanted : `${wanted}${before + 1}`);
  }
  return names;
})();

/** `Đặng Thị Ước` → `dang.thi.uoc`. */
function asUsername(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd');
  return plain.toLowerCase().split(' ').join('.');
}
