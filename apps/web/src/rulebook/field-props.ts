import type { ComponentType } from 'react';
import type { RuleSchema } from './rule-schema';

/** What every field of a rule is given. */
export interface FieldProps {
  readonly schema: RuleSchema;
  /** Key of the field, which its words are found by. */
  readonly name: string;
  /** Where the value stands in the rulebook, e.g. `layers.1.quotas.0.amount`. */
  readonly place: string;
  readonly value: unknown;
  /** `undefined` takes an optional value away. */
  readonly onChange: (value: unknown) => void;
  readonly required?: boolean;
}

/** A field whose value holds others draws them with this. */
export interface OuterFieldProps extends FieldProps {
  readonly Field: ComponentType<FieldProps>;
}
