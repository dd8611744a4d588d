import type { ItemFrom } from '@vinh-danh/domain/rulebook/dossier-list';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

const PaperFromEnum = { UNIT: 'UNIT', NOMINEE: 'NOMINEE', SYSTEM: 'SYSTEM' } as const satisfies Record<ItemFrom, ItemFrom>;
registerEnumType(PaperFromEnum, {
  name: 'PaperFrom',
  description: 'Who brings a paper of a dossier.',
  valuesConfig: {
    UNIT: { description: 'The unit, once for the dossier.' },
    NOMINEE: { description: 'The nominee, for the nomination.' },
    SYSTEM: { description: 'The system writes it.' },
  },
});

@ObjectType('DossierPaper', { description: 'A paper that the rules ask to be attached.', simpleResolvers: true })
export class DossierPaperType {
  @Field(() => ID, { description: 'The item of an upload with purpose PAPER.' })
  item!: string;

  @Field(() => ID, { nullable: true, description: 'The nomination that it belongs to; null for a paper of the dossier as a whole.' })
  nominationId!: string | null;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The same with its form, its copies and who brings it.' })
  sentence!: TextType;

  @Field(() => Boolean, { description: 'Whether the dossier may not be sent without it.' })
  required!: boolean;

  @Field(() => PaperFromEnum, { description: 'Who brings it.' })
  from!: ItemFrom;

  @Field(() => CitationType, { description: 'Where it is asked for.' })
  source!: CitationType;
}
