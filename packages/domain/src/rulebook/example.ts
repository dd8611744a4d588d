import type { Award } from './award';
import { source } from './criteria/example';
import type { Criterion } from './criterion';
import type { DeadlineRule, Moment } from './deadline';
import type { QuotaRule, ShareAmount } from './quota';
import type { Layer, Rulebook } from './rulebook';
import type { VoteRule } from './vote';

/** What the tests of rulebooks share: small rules about which nothing special is said. */

export const name = { vi: 'Tên', en: 'Name' };

export const lawSource = { ...source, name: { vi: 'Luật', en: 'Law' }, article: '9' };

export const attested = (id: string, more: Partial<Criterion> = {}): Criterion =>
  ({ kind: 'attested', id, source: lawSource, wording: { vi: `Điều kiện ${id}`, en: `Condition ${id}` }, ...more }) as Criterion;

export const monthsOfService = (id: string, atLeast: number, more: object = {}): Criterion => ({
  kind: 'monthsOfService',
  id,
  atLeast,
  source: lawSource,
  ...more,
});

export const rating = (id: string, atLeast: 'GOOD' | 'EXCELLENT' | 'COMPLETED', more: object = {}): Criterion => ({
  kind: 'rating',
  id,
  atLeast,
  years: 1,
  source: lawSource,
  ...more,
});

export const holds = (id: string, award: string): Criterion => ({ kind: 'honours', id, award, years: 1, source: lawSource });

export const award = (key: string, more: Partial<Award> = {}): Award => ({
  key,
  name: { vi: `Danh hiệu ${key}`, en: `Award ${key}` },
  shortName: key,
  form: 'TITLE',
  subject: 'PERSON',
  order: 1,
  decidedBy: 'DIRECTOR',
  source: lawSource,
  condition: attested(key.toLowerCase()),
  ...more,
});

export const quota = (id: string, awards: string[], percent: number, more: Partial<QuotaRule> = {}): QuotaRule => ({
  id,
  name,
  awards,
  over: 'ORGANISATION',
  amount: share(percent),
  source: lawSource,
  ...more,
});

export const share = (percent: number, more: Partial<ShareAmount> = {}): ShareAmount => ({
  kind: 'share',
  percent,
  base: { kind: 'headcount' },
  rounding: 'DOWN',
  atLeastOneIfAnyQualifies: false,
  ...more,
});

export const on = (day: string, inclusive = true): Moment => ({ kind: 'day', day, inclusive });

export const deadline = (id: string, closes: Moment, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id,
  event: id.toUpperCase().replaceAll('-', '_'),
  name,
  closes,
  source: lawSource,
  ...more,
});

export const vote = (id: string, percent: number, more: Partial<VoteRule> = {}): VoteRule => ({
  id,
  body: 'COUNCIL',
  awards: ['A'],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent, strict: false, of: 'ALL_MEMBERS' },
  source: lawSource,
  ...more,
});

export const law = (more: Partial<Layer> = {}): Layer => ({
  key: 'law',
  kind: 'LAW',
  name: { vi: 'Pháp luật', en: 'The law' },
  awards: [award('A'), award('B', { order: 2 })],
  quotas: [],
  deadlines: [],
  votes: [],
  ...more,
});

export const lower = (kind: Layer['kind'], more: Partial<Layer> = {}): Layer => ({
  key: kind.toLowerCase(),
  kind,
  name: { vi: `Quy định ${kind}`, en: `Rules of ${kind}` },
  awards: [],
  quotas: [],
  deadlines: [],
  votes: [],
  ...more,
});

export const rulebook = (...layers: Layer[]): Rulebook => ({ year: 2017, layers });
