import { z } from 'zod';
import type { Gender, JobGroup, Rank, UnitKind } from '../people/nominee';
import { GENDERS, JOB_GROUPS, RANKS, UNIT_KINDS, valuesOf } from '../people/scales';
import { unitCode } from './shapes';

/**
 * Some of the nominees, e.g. lecturers, heads, or everyone but one room. Each list says "one of these"; what is absent
 * does not matter; all that is said must hold.
 */
export interface Group {
  /** Persons or collectives only: an award for both may ask other things of either. */
  readonly subject?: 'PERSON' | 'COLLECTIVE';
  readonly genders?: readonly Gender[];
  readonly jobGroups?: readonly JobGroup[];
  /** Groups of similar posts, as the organisation calls them. */
  readonly postGroups?: readonly string[];
  readonly ranks?: readonly Rank[];
  /** Codes of units: a person's own unit, or the collective itself. */
  readonly units?: readonly string[];
  readonly unitKinds?: readonly UnitKind[];
  readonly exceptUnits?: readonly string[];
}

export const postGroup = z.string().min(1).max(120);

const units = z.array(unitCode).min(1);

/** A group as JSON. One that says nothing would be everybody, which is not a group. */
export const group = z
  .strictObject({
    subject: z.enum(['PERSON', 'COLLECTIVE']).optional(),
    genders: z
      .array(z.enum(valuesOf(GENDERS)))
      .min(1)
      .optional(),
    jobGroups: z
      .array(z.enum(valuesOf(JOB_GROUPS)))
      .min(1)
      .optional(),
    postGroups: z.array(postGroup).min(1).optional(),
    ranks: z
      .array(z.enum(valuesOf(RANKS)))
      .min(1)
      .optional(),
    units: units.optional(),
    unitKinds: z
      .array(z.enum(valuesOf(UNIT_KINDS)))
      .min(1)
      .optional(),
    exceptUnits: units.optional(),
  })
  .refine((said) => Object.values(said).some((list) => list !== undefined));
