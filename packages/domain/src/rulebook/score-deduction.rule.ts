import { formatNumber } from '../format';
import type { Text } from '../text';
import { rounded } from './score-item.rule';
import type { Deduction, ScoreLine } from './score-sheet';

/** What is taken away for something that happened so often, or so many days late; nothing where nothing happened. */
export function deductionLine(deduction: Deduction, count: number): ScoreLine[] {
  if (count <= 0) return [];
  return deduction.kind === 'occurrence' ? occurrenceLine(deduction, count) : latenessLine(deduction, count);
}

function occurrenceLine({ id, name, points, bars }: Extract<Deduction, { readonly kind: 'occurrence' }>, times: number): ScoreLine[] {
  const because = {
    vi: `${vi(times)} lần, mỗi lần trừ ${vi(points)} điểm`,
    en: `${en(times)} ${times === 1 ? 'time' : 'times'}, ${en(points)} points each`,
  };
  return [line(id, name, -points * times, because, bars)];
}

/** Of the bands that the days reach the highest counts, alone; fewer days than the first band cost nothing. */
function latenessLine({ id, name, bands }: Extract<Deduction, { readonly kind: 'lateness' }>, days: number): ScoreLine[] {
  const band = bands
    .filter(({ fromDays }) => fromDays <= days)
    .reduce<(typeof bands)[number] | undefined>(
      (highest, each) => (highest && highest.fromDays > each.fromDays ? highest : each),
      undefined,
    );
  if (!band) return [];
  const because = {
    vi: `Chậm ${vi(days)} ngày, từ ${vi(band.fromDays)} ngày trở lên trừ ${vi(band.points)} điểm`,
    en: `${en(days)} days late; from ${en(band.fromDays)} days on, ${en(band.points)} points`,
  };
  return [line(id, name, -band.points, because, band.bars)];
}

function line(id: string, name: Text, points: number, because: Text, bars: true | undefined): ScoreLine {
  const bar = bars ? BARRED : { vi: '', en: '' };
  return {
    id,
    kind: 'DEDUCTION',
    name,
    points: rounded(points),
    because: { vi: `${because.vi}${bar.vi}.`, en: `${because.en}${bar.en}.` },
    bars,
  };
}

const BARRED: Text = { vi: '; không được xét, đề nghị khen thưởng', en: '; and may not be put forward for an award' };

const vi = (value: number) => formatNumber(value, 'vi');
const en = (value: number) => formatNumber(value, 'en');
