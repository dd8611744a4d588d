import { z } from 'zod';
import { awardKey, citation, delegates, id, percent, span, text, wholeNumber } from './shapes';
import { type Threshold, VOTERS_COUNTED, VOTING_BODIES, type VoteRule } from './vote';
import { shareOf } from './vote.rule';

const parts = { numerator: wholeNumber.min(1), denominator: wholeNumber.min(1) };
const isAtMostOne = ({ numerator, denominator }: { numerator: number; denominator: number }) => numerator <= denominator;
const counted = { strict: z.boolean(), of: z.enum(VOTERS_COUNTED) };

const threshold = z.union([
  z.strictObject({ percent, ...counted }),
  z.strictObject({ ...parts, ...counted }).refine(isAtMostOne, { path: ['numerator'] }),
]);

/** Over all of the votes is more than there are. */
const canBeReached = (threshold: Threshold) => !threshold.strict || shareOf(threshold).numerator < shareOf(threshold).denominator;

/** How a body votes, as it is written in JSON. */
export const voteShape: z.ZodType<VoteRule> = z
  .strictObject({
    id,
    body: z.enum(VOTING_BODIES),
    awards: z.array(awardKey),
    quorum: z.strictObject(parts).refine(isAtMostOne, { path: ['numerator'] }),
    threshold: threshold.refine(canBeReached, { path: ['strict'] }),
    ballot: z.enum(['OPEN', 'SECRET']).optional(),
    absenteesInWriting: z.boolean().optional(),
    proxies: z.boolean().optional(),
    ballots: wholeNumber.min(1).max(10).optional(),
    thenDecides: text.optional(),
    chairBreaksTies: z.boolean().optional(),
    secretaryVotes: z.literal(false).optional(),
    lowestFirst: z.literal(true).optional(),
    inForce: span.optional(),
    delegates: delegates.optional(),
    leavesBallotsTo: delegates.optional(),
    source: citation,
  })
  .refine(({ body, awards }) => body !== 'UNIT_MEETING' || awards.length > 0, { path: ['awards'] });
