import { formatClosing, formatDay, formatInstant, formatNumber, formatTime, percentText } from '@vinh-danh/domain/format';
import { useMemo } from 'react';
import { useLanguage } from './words';

type Moment = Date | string;
const toDate = (moment: Moment) => (typeof moment === 'string' ? new Date(moment) : moment);

/** Writes days, instants and numbers in the language of the page. Instants are shown as in Viet Nam, wherever the reader is. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      /** `2017-03-15` → `15/03/2017` */
      day: (day: string) => formatDay(day, language),
      /** → `17:05 ngày 15/03/2017` */
      instant: (moment: Moment) => formatInstant(toDate(moment), language),
      /** → `17:05` */
      time: (moment: Moment) => formatTime(toDate(moment)),
      /** The end of a window, whose instant itself is already too late → `hết ngày 31/03/2017 (23:59:59)` */
      closing: (moment: Moment) => formatClosing(toDate(moment), language),
      number: (value: number) => formatNumber(value, language),
      /** `15` → `15%` */
      percent: (value: number) => percentText(value)[language],
      /** Bytes → `1,5 MB` */
      size: (bytes: number) =>
        bytes < 1024 * 1024
          ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)} kB`
          : `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, language)} MB`,
    }),
    [language],
  );
}
