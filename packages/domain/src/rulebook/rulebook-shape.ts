import { z } from 'zod';
import { condition, criterion } from './condition-shape';
import { dayOffShape, deadlineShape, sectorShape } from './deadline-shape';
import { dossierList } from './dossier-list-shape';
import { LAYER_KINDS } from './layer-kind';
import { moneyShape } from './money-shape';
import { publicityShape } from './publicity-shape';
import { quotaShape } from './quota-shape';
import type { Rulebook } from './rulebook';
import { scoreSheetShape } from './score-sheet-shape';
import { separationShape } from './separation-shape';
import { awardKey, citation, id, span, text } from './shapes';
import { voteShape } from './vote-shape';

const award = z.strictObject({
  key: awardKey,
  name: text,
  shortName: z.string().min(1),
  form: z.enum(['TITLE', 'COMMENDATION']),
  subject: z.enum(['PERSON', 'COLLECTIVE', 'BOTH']),
  order: z.number().int(),
  decidedBy: z.enum(['DIRECTOR', 'PROVINCE', 'MINISTER', 'PRIME_MINISTER', 'PRESIDENT', 'GOVERNMENT']),
  level: z.enum(['GRASSROOTS', 'PROVINCE', 'STATE']).optional(),
  inForce: span.optional(),
  source: citation,
  condition,
});

/** One layer as JSON. Forms are made from it, so that they ask for exactly what is accepted. */
export const layerShape = z.strictObject({
  key: id,
  kind: z.enum(LAYER_KINDS),
  name: text,
  notice: text.optional(),
  inForce: span.optional(),
  awards: z.array(award),
  considers: z.array(awardKey).min(1).optional(),
  additions: z.array(z.strictObject({ awards: z.array(awardKey).min(1), condition, inForce: span.optional() })).optional(),
  changes: z.array(criterion).optional(),
  waives: z.array(z.strictObject({ criterion: id, inForce: span.optional(), source: citation })).optional(),
  dossierLists: z.array(dossierList).optional(),
  quotas: z.array(quotaShape),
  money: moneyShape.optional(),
  deadlines: z.array(deadlineShape),
  publicity: publicityShape.optional(),
  separation: separationShape.optional(),
  sectors: z.array(sectorShape).optional(),
  holidays: z.array(dayOffShape).optional(),
  workingDays: z.array(dayOffShape).optional(),
  votes: z.array(voteShape),
  scoreSheets: z.array(scoreSheetShape).optional(),
});

/** A rulebook as JSON. Whether it makes sense is asked afterwards. */
export const rulebookShape: z.ZodType<Rulebook> = z.strictObject({
  year: z.number().int().min(2004).max(2200),
  layers: z.array(layerShape).min(1),
});
