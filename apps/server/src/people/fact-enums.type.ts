import { CHOICES, type ChoiceName, FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '@vinh-danh/domain/people/fact-kind';
import type { Text } from '@vinh-danh/domain/text';
import { registerEnumType } from 'type-graphql';
import {
  AssignmentKindEnum,
  DisciplineFormEnum,
  GenderEnum,
  InquiryKindEnum,
  JobGroupEnum,
  LeaveKindEnum,
  RankEnum,
  RatingLevelEnum,
  StudyResultEnum,
} from './people-enums.type';

/** An enum of the API with the values of a scale and what English calls them. */
function enumOf<Name extends ChoiceName>(name: Name, description: string) {
  const scale: Readonly<Record<string, Text>> = CHOICES[name];
  const values = Object.fromEntries(Object.keys(scale).map((key) => [key, key]));
  const valuesConfig = Object.fromEntries(Object.entries(scale).map(([key, text]) => [key, { description: `${text.en}.` }]));
  registerEnumType(values, { name, description, valuesConfig });
  return values as { [Key in keyof (typeof CHOICES)[Name]]: Key };
}

export const HonourKindEnum = enumOf('HonourKind', 'For what an honour was given.');
export const ClearanceOutcomeEnum = enumOf('ClearanceOutcome', 'What an outside body answered.');
export const InitiativeKindEnum = enumOf('InitiativeKind', 'What kind of work it is.');
export const InitiativeLevelEnum = enumOf('InitiativeLevel', 'At which level it was recognised.');
export const InitiativeAspectEnum = enumOf('InitiativeAspect', 'What was recognised of an initiative.');

/** The enum of every choice that a fact leaves. */
export const FACT_CHOICES: Readonly<Record<ChoiceName, object>> = {
  Gender: GenderEnum,
  JobGroup: JobGroupEnum,
  RatingLevel: RatingLevelEnum,
  LeaveKind: LeaveKindEnum,
  StudyResult: StudyResultEnum,
  DisciplineForm: DisciplineFormEnum,
  InquiryKind: InquiryKindEnum,
  HonourKind: HonourKindEnum,
  Rank: RankEnum,
  InitiativeAspect: InitiativeAspectEnum,
  InitiativeLevel: InitiativeLevelEnum,
  AssignmentKind: AssignmentKindEnum,
  ClearanceOutcome: ClearanceOutcomeEnum,
  InitiativeKind: InitiativeKindEnum,
};

export const FactKindEnum = Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, kind])) as { [Kind in FactKind]: Kind };
registerEnumType(FactKindEnum, {
  name: 'FactKind',
  description: 'A kind of fact about a person or a unit.',
  valuesConfig: Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, { description: `${FACT_KINDS[kind].name.en}.` }])),
});
