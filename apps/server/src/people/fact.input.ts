import { FACT_KIND_NAMES, type FactField, type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { FACT_CHOICES } from './fact-enums.type';

/** Points of one item of a score sheet. */
@InputType('ItemPointsInput', { description: 'Points of one item of a score sheet.' })
export class ItemPointsInput {
  @Field(() => String, { description: 'The item, as the sheet calls it.' })
  item!: string;

  @Field(() => Float, { description: 'Its points; a deduction is negative.' })
  points!: number;
}

/** The type of a field in the API. */
function typeOf(field: FactField) {
  switch (field.type) {
    case 'text':
      return String;
    case 'day':
      return DayScalar;
    case 'year':
      return Int;
    case 'number':
      return field.whole ? Int : Float;
    case 'yesOrNo':
      return Boolean;
    case 'choice':
      return FACT_CHOICES[field.of];
    case 'points':
      return [ItemPointsInput];
    case 'people':
      return [ID];
    default:
      return ID;
  }
}

/** The input of one kind of fact, made from its table: what a form asks for is what the API takes. */
function inputOf(kind: FactKind) {
  const { name, fields } = factRule(kind);
  class Input {}
  for (const [field, rule] of Object.entries(fields)) {
    const description = `${rule.label.en}${rule.type === 'text' ? `; at most ${rule.most} characters` : ''}.`;
    Field(() => typeOf(rule), { nullable: Boolean(rule.optional), description })(Input.prototype, field);
  }
  InputType(`${kind[0]?.toUpperCase()}${kind.slice(1)}Input`, { description: `${name.en}, as it is entered.` })(Input);
  return Input;
}

/** A fact to record: of a person or of a unit, and exactly one kind. */
@InputType({ description: 'A fact: of a person or of a unit, and exactly one of the kinds.' })
export class FactInput {
  @Field(() => ID, { nullable: true, description: 'The record to correct; without it, a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of that record that was seen.' })
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'The person whose fact it is; of an initiative, its first author.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit whose fact it is.' })
  unitId?: string | null;
}
for (const kind of FACT_KIND_NAMES) {
  const Input = inputOf(kind);
  Field(() => Input, { nullable: true, description: `${factRule(kind).name.en}.` })(FactInput.prototype, kind);
}

@InputType({ description: 'Facts to record, all or none of them.' })
export class RecordFactsInput {
  @Field(() => [FactInput], { description: 'The facts, 1,000 at most.' })
  facts!: FactInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Corrects what is on record already under the same key, e.g. the rating of the same year, instead of refusing.',
  })
  overwrite!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; needed for every correction. At most 2,000 characters.' })
  reason?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only tries: says what would become of each, and keeps nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'A UUID made when the form opens: the same request is done once.' })
  idempotencyKey!: string;
}
