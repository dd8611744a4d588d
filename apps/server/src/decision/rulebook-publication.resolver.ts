import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RuleEffectsType } from '../nomination/rule-effect.type';
import { PublishRulebookInput } from '../plan/rulebook.input';
import { RulebookDraftType } from '../plan/rulebook-draft.type';
import { PublishRulebookPayload } from '../plan/rulebook-version.type';
import { answerPublication } from './answer-publication';
import { findRuleEffects } from './find-rule-effects';

/** What publishing rules does to what is open: looked at first, then done. */
@Resolver(() => RulebookDraftType)
export class RulebookPublicationResolver {
  @FieldResolver(() => RuleEffectsType, {
    description: 'What publishing it would change for open dossiers, sent or not; nothing while there are problems.',
  })
  effects(
    @Root() draft: RulebookDraftType,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many to list, at most 500; the total counts all.' }) first: number,
    @Ctx() context: Context,
  ): Promise<RuleEffectsType> {
    return findRuleEffects(context, draft, first);
  }

  @Mutation(() => PublishRulebookPayload, {
    description: 'Publishes a draft as the next version of the rules. Sent dossiers keep theirs; those never sent move to the new one.',
  })
  publishRulebook(
    @Arg('input', () => PublishRulebookInput, { description: 'Which draft, why, and on which decision.' }) input: PublishRulebookInput,
    @Ctx() context: Context,
  ): Promise<PublishRulebookPayload> {
    return answerPublication(context, input);
  }
}
