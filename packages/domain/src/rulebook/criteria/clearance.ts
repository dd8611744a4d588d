import { z } from 'zod';
import { dayText } from '../../format';
import type { Clearance } from '../../people/nominee';
import type { Text } from '../../text';
import type { Day } from '../../time';
import { criterionBase, id, text } from '../shapes';
import { AND, type Answer, type CriterionBase, forBoth, listed, same } from './kind';

/** Named outside bodies were asked and have no objection. Of several answers of one body the newest counts. */
export interface ClearanceCriterion extends CriterionBase {
  readonly kind: 'clearance';
  readonly bodies: readonly { readonly key: string; readonly name: Text }[];
}

export const clearance = forBoth<ClearanceCriterion>({
  schema: z.strictObject({
    kind: z.literal('clearance'),
    ...criterionBase,
    bodies: z.array(z.strictObject({ key: id, name: text })).min(1),
  }),
  isAtLeastAsStrict: (lower, upper) => upper.bodies.every((body) => lower.bodies.some(({ key }) => key === body.key)),

  requirement: ({ bodies }) => {
    const names = listed(
      bodies.map(({ name }) => name),
      AND,
    );
    return { vi: `${names.vi} không có ý kiến phản đối.`, en: `No objection from ${names.en}.` };
  },

  check: ({ bodies }, { clearances }, { day }): Answer => {
    const asked = bodies.map((body) => ({ ...body, answer: newestOf(clearances, body.key, day) }));
    const facts = asked.flatMap(({ name, answer }) => {
      if (!answer) return [];
      const on = dayText(answer.answeredOn);
      const said = answer.outcome === 'NO_OBJECTION' ? { vi: 'không phản đối', en: 'no objection' } : { vi: 'phản đối', en: 'objects' };
      return [{ label: name, value: { vi: `${said.vi} (ngày ${on.vi})`, en: `${said.en} (${on.en})` }, origin: same(answer.reference) }];
    });
    const objecting = asked.filter(({ answer }) => answer?.outcome === 'OBJECTION').map(({ name }) => name);
    if (objecting.length > 0) {
      const names = listed(objecting, AND);
      return {
        outcome: 'NOT_MET',
        because: { vi: `Có ý kiến phản đối của ${names.vi}.`, en: `There is an objection from ${names.en}.` },
        facts,
        remedy: {
          by: 'OFFICE',
          text: { vi: 'Cập nhật khi cơ quan đó có ý kiến mới.', en: 'Enter a new answer once that body gives one.' },
        },
      };
    }
    const silent = asked.filter(({ answer }) => !answer).map(({ name }) => name);
    if (silent.length > 0) {
      const names = listed(silent, AND);
      return {
        outcome: 'UNDETERMINED',
        because: { vi: `Chưa có ý kiến của ${names.vi}.`, en: `There is no answer from ${names.en} yet.` },
        facts,
        remedy: { by: 'OFFICE', text: { vi: 'Lấy và cập nhật ý kiến của cơ quan liên quan.', en: 'Ask that body and enter its answer.' } },
      };
    }
    return { outcome: 'MET', because: { vi: 'Các cơ quan được hỏi không phản đối.', en: 'All who were asked have no objection.' }, facts };
  },
});

/** What a body last answered by a day; of two answers of one day the objection. */
function newestOf(clearances: readonly Clearance[], body: string, day: Day): Clearance | undefined {
  let newest: Clearance | undefined;
  for (const each of clearances) {
    if (each.body !== body || each.answeredOn > day) continue;
    const isNewer = newest === undefined || each.answeredOn > newest.answeredOn;
    if (isNewer || (each.answeredOn === newest?.answeredOn && each.outcome === 'OBJECTION')) newest = each;
  }
  return newest;
}
