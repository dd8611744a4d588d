import { formatDay, formatTime } from '@vinh-danh/domain/format';
import { type Day, dayOf } from '@vinh-danh/domain/time';

/** A date as documents write it: `ngày 05 tháng 02 năm 2017`; days below ten and the first two months with a zero. */
export function dateWords(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** A date that is not known yet, to be written by hand. */
export const BLANK_DATE = 'ngày      tháng      năm        ';

/** `08 giờ 30 ngày 12/12/2017`. */
export function momentWords(instant: Date): string {
  return `${formatTime(instant).replace(':', ' giờ ')} ngày ${formatDay(dayOf(instant))}`;
}

/** In capitals, as Vietnamese has them. */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** `12 cá nhân, 3 tập thể`; what there is none of is left out. */
export function countWords(people: number, collectives: number): string {
  const said = [people > 0 ? `${people} cá nhân` : '', collectives > 0 ? `${collectives} tập thể` : ''].filter((each) => each !== '');
  return said.join(', ') || 'không có trường hợp nào';
}
