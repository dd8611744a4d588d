import { STAGES, STEP_NAMES, WORKFLOW } from '@vinh-danh/domain/nomination/workflow';
import { pathOf } from '@vinh-danh/domain/nomination/workflow.rule';
import { Ctx, FieldResolver, GraphQLISODateTime, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { ActingPerson } from './acting-people.query';
import { DossierType } from './dossier.type';
import { type FoundStage, findDue, findStage, type NextActor, nextActorOf } from './find-stages';
import { judgeOnce } from './judge-once';
import { NominationType } from './nomination.type';
import { ActingPersonType, EscalationType, StageActorType, StageGroupType, StageType } from './stage.type';

/** A stage as it is answered, with what its fields are found by. */
type Answered = StageType & { readonly found: FoundStage };

/** The stage of a nomination. */
@Resolver(() => NominationType)
export class NominationStageResolver {
  @FieldResolver(() => StageType, {
    description: 'Where it stands on its way. Who is recused from its case is told nothing of what the council did until it is announced.',
  })
  async stage(@Root() { id }: NominationType, @Ctx() context: Context): Promise<StageType> {
    return answerStage(await findStage(context, id));
  }
}

/** The stages of a dossier. */
@Resolver(() => DossierType)
export class DossierStageResolver {
  @FieldResolver(() => [StageGroupType], { description: 'Where its nominations stand, those furthest behind first.' })
  async stages(@Root() { id }: DossierType, @Ctx() context: Context): Promise<StageGroupType[]> {
    const { nominations } = await judgeOnce(context, id);
    const found = await Promise.all(nominations.map(({ nomination }) => findStage(context, nomination.id)));
    return STAGES.flatMap((key) => {
      const here = found.filter(({ stage }) => stage === key);
      const [first] = here.sort((one, other) => one.since.getTime() - other.since.getTime());
      return first ? [{ stage: answerStage(first), nominationIds: here.map(({ row }) => row.id) }] : [];
    });
  }
}

/** What a stage says of who acts and until when. */
@Resolver(() => StageType)
export class StageResolver {
  @FieldResolver(() => StageActorType, { nullable: true, description: 'Who acts next; null where nobody has to.' })
  async nextActor(@Root() { found }: Answered, @Ctx() { loaders }: Context): Promise<StageActorType | null> {
    return nextActorOf(found, await loaders.actingPeople.load(found.row.unitId));
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'By when: the first instant that is too late. Null where the plan, the sitting and the posting set no date.',
  })
  due(@Root() { found }: Answered, @Ctx() context: Context): Promise<Date | null> {
    return findDue(context, found);
  }

  @FieldResolver(() => [EscalationType], { description: 'Who above was told in this stage because nobody acted, the last first.' })
  escalations(@Root() { found }: Answered): EscalationType[] {
    const { row, stage, since } = found;
    return row.escalations.filter((each) => each.stage === stage && each.since.getTime() === since.getTime());
  }
}

/** Those of whom each can act. */
@Resolver(() => StageActorType)
export class StageActorResolver {
  @FieldResolver(() => [ActingPersonType], { description: 'Those of whom each can act, by name. Empty where it is nobody of this body.' })
  people(@Root() { people }: NextActor): readonly ActingPersonType[] {
    return people;
  }
}

/** Who acts in somebody's place. */
@Resolver(() => ActingPersonType)
export class ActingPersonResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Who stands in for them today.' })
  standInName(@Root() { standIn }: ActingPerson): string | null {
    return standIn?.name ?? null;
  }
}

function answerStage(found: FoundStage): Answered {
  const { stage, since, facts } = found;
  const { name, leads, final = false } = WORKFLOW[stage];
  const decision = found.row.decisions.findLast(({ kind }) => facts.decisions.length > 0 && kind !== 'REVOCATION') ?? null;
  const path = pathOf(facts, found).map((each) => ({ ...each, name: STEP_NAMES[each.step] }));
  return { key: stage, name, since, final, leads, path, decision, found };
}
