import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType, type NameNode, parse, visit } from 'graphql';
import type { PermissionFixture } from './fixture';
import { type Actor, BOUNDED, type Row, SIGNED_IN, WHOSE, type Whose } from './table';

/** Who stands to the things of others as the employee, their colleague and their head do to those of the employee. */
const STANDS: Readonly<Record<Whose, Readonly<Partial<Record<Actor, readonly Actor[]>>>>> = {
  colleague: {
    employee: ['colleague'],
    colleague: ['employee', 'colleague'],
    head: ['head'],
    readingToken: ['readingToken'],
    pledgingToken: ['pledgingToken'],
  },
  sibling: { employee: ['council'], colleague: ['otherHead', 'council'], head: ['otherHead'] },
  foreign: { employee: ['metrologist'], colleague: ['metrologist'], head: ['standardsHead'] },
};

/** Who of those whose right is bounded by a unit or a person may do to the things of others what these may do to the employee's. */
export function mayElsewhere(whose: Whose, may: readonly Actor[]): Actor[] {
  const there = may.flatMap((actor) => STANDS[whose][actor] ?? (BOUNDED.includes(actor) ? [] : [actor]));
  return triedOn(whose).filter((actor) => there.includes(actor));
}

/** Those by whom it is tried: the owner of the sibling room's things is of the council besides. */
export function triedOn(whose: Whose): readonly Actor[] {
  return whose === 'sibling' ? [...BOUNDED, 'council'] : BOUNDED;
}

/** Names of what belongs to nobody: words of the rules, the plans of the years, the key of an act. */
const NOBODYS = ['award', 'awards', 'criterion', 'criteria', 'deadline', 'regime', 'versionId', 'planId', 'idempotencyKey'];

/** The arguments, down into inputs, that name a thing of somebody's or of some unit: `filter.unitId`. */
export function namingArguments(args: readonly (GraphQLArgument | GraphQLInputField)[], within: readonly string[] = []): string[] {
  return args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    const path = [...within, arg.name];
    if (isInputObjectType(type)) return namingArguments(Object.values(type.getFields()), path);
    const names = (type.name === 'ID' && !NOBODYS.includes(arg.name)) || path.join('.') === 'code';
    return names ? [path.filter((step) => step !== 'input').join('.')] : [];
  });
}

/** The arguments that are written out for the field that is asked for: `field(args) { … }`. */
export function writtenArguments(asked: string): Set<string> {
  const found = new Set<string>();
  const steps: string[] = [];
  const step = {
    enter: ({ name }: { name: NameNode }) => void steps.push(name.value),
    leave: () => void steps.pop(),
  };
  const leaf = () => void found.add(steps.filter((each) => each !== 'input').join('.'));
  visit(parse(`{ ${asked} }`), { Argument: step, ObjectField: step, StringValue: leaf, EnumValue: leaf, IntValue: leaf });
  return found;
}

/** Things of a person, and things of a unit, by their names in the fixture. */
const OF_PERSON = ['person', 'pledge', 'nomination', 'objection', 'indicator', 'apiToken', 'standIn', 'tie', 'initiative'];
const OF_UNIT = ['unit', 'task', 'dossier', 'attachment', 'headGrant'];

/** On whose things a row is tried besides the employee's: what is a unit's is the colleague's as well. */
export function othersOf({ args }: Row): readonly Whose[] {
  const names = new Proxy({} as PermissionFixture, { get: (_, name) => `<${String(name)}>` });
  const written = args?.(names) ?? '';
  const uses = (things: readonly string[]) => things.some((thing) => written.includes(`<${thing}Id>`));
  if (uses(OF_PERSON)) return WHOSE;
  return uses(OF_UNIT) ? WHOSE.filter((whose) => whose !== 'colleague') : [];
}

/** Whether what a row says of ownership can be so. */
export function fits(row: Row): boolean {
  if (row.whose === 'OWNER') return othersOf(row).length > 0;
  if (row.whose === 'AGENCY') return !BOUNDED.some((actor) => row.may.includes(actor));
  if (row.whose === 'COMMON') return SIGNED_IN.every((actor) => row.may.includes(actor));
  return true;
}
