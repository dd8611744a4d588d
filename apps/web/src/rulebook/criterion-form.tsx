import { KINDS } from '@vinh-danh/domain/rulebook/criteria/kinds';
import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import { requirementOf } from '@vinh-danh/domain/rulebook/judge.rule';
import type { ReactNode } from 'react';
import { useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { useEditing } from './editing';
import { useFieldWords } from './field-words';
import { RuleFields } from './rule-fields';
import { RuleItem } from './rule-item';
import { schemaOf } from './rule-schema';

interface CriterionFormProps {
  readonly criterion: object;
  readonly place: string;
  readonly onChange: (criterion: unknown) => void;
  readonly beside?: ReactNode;
}

/** One criterion: the sentence that it says in both languages, and the fields from which the sentence is made. */
export function CriterionForm({ criterion, place, onChange, beside }: CriterionFormProps) {
  const words = useFieldWords();
  const w = useWords(draftWords);
  const { setting } = useEditing();
  const { kind } = criterion as { kind: keyof typeof KINDS };
  const shape = KINDS[kind]?.schema;
  if (!shape) return <p>{w.unknownKind(String(kind))}</p>;
  const read = shape.safeParse(criterion);
  return (
    <RuleItem
      beside={beside}
      kind={words.value(kind, 'criterion')}
      place={place}
      sentence={read.success ? requirementOf(read.data as Criterion, setting) : undefined}
    >
      <RuleFields onChange={onChange} place={place} schema={schemaOf(shape)} value={criterion} without={['id']} />
    </RuleItem>
  );
}
