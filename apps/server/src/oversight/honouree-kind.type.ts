import { registerEnumType } from 'type-graphql';

export const HonoureeKindEnum = { PERSON: 'PERSON', COLLECTIVE: 'COLLECTIVE' } as const;
export type HonoureeKind = keyof typeof HonoureeKindEnum;
registerEnumType(HonoureeKindEnum, {
  name: 'HonoureeKind',
  description: 'Who is posted or honoured.',
  valuesConfig: { PERSON: { description: 'A person.' }, COLLECTIVE: { description: 'A unit as a collective.' } },
});
