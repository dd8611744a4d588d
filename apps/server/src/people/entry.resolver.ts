import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { RemoveFactInput, SavePersonInput, SaveUnitInput } from './entry.input';
import { RecordFactsPayload, RemoveFactPayload, SavePersonPayload, SaveUnitPayload } from './entry.type';
import { RecordFactsInput } from './fact.input';
import { ImportInput } from './import.input';
import { ImportPayload } from './import.type';
import { importFile } from './import-file';
import { KnownAwardType } from './known-award.type';
import { findKnownAwards } from './known-awards.query';
import { readAskedFacts } from './read-asked-facts';
import { recordFacts } from './record-facts';
import { removeFact } from './remove-fact';
import { savePerson } from './save-person';
import { saveUnit } from './save-unit';

/** Entering who works here, in which units, and what is on record of them. */
@Resolver()
export class EntryResolver {
  @Query(() => [KnownAwardType], { description: 'Every award that some published rules name: what an honour may be entered for.' })
  async knownAwards(@Ctx() context: Context): Promise<KnownAwardType[]> {
    await permit(context, 'readPeople');
    return findKnownAwards(context.database.manager);
  }

  @Mutation(() => RecordFactsPayload, {
    description: 'Records facts of people and units, or corrects them. By the Office; leave, study and numbers also by the unit head.',
  })
  async recordFacts(
    @Arg('input', () => RecordFactsInput, { description: 'Which facts.' }) input: RecordFactsInput,
    @Ctx() context: Context,
  ): Promise<RecordFactsPayload> {
    const { idempotencyKey, ...asked } = input;
    const { result, refusals, dryRun } = await decide(context, { mutation: 'recordFacts', idempotencyKey, input: asked }, (db) =>
      recordFacts(db, context, { ...asked, facts: readAskedFacts(asked.facts) }),
    );
    return { facts: result ?? [], refusals: [...refusals] as RecordFactsPayload['refusals'], dryRun };
  }

  @Mutation(() => RemoveFactPayload, { description: 'Removes a record that was entered by mistake. By those who may enter it.' })
  async removeFact(
    @Arg('input', () => RemoveFactInput, { description: 'Which record, and why.' }) input: RemoveFactInput,
    @Ctx() context: Context,
  ): Promise<RemoveFactPayload> {
    const { idempotencyKey, ...asked } = input;
    const { result, refusals } = await decide(context, { mutation: 'removeFact', idempotencyKey, input: asked }, (db) =>
      removeFact(db, context, asked),
    );
    return { removedId: result, refusals: [...refusals] as RemoveFactPayload['refusals'] };
  }

  @Mutation(() => SavePersonPayload, { description: 'Enters a person, changes who they are, or ends their service. By the Office.' })
  async savePerson(
    @Arg('input', () => SavePersonInput, { description: 'The person.' }) input: SavePersonInput,
    @Ctx() context: Context,
  ): Promise<SavePersonPayload> {
    const { idempotencyKey, ...asked } = input;
    const { result, refusals } = await decide(context, { mutation: 'savePerson', idempotencyKey, input: asked }, (db) =>
      savePerson(db, context, asked),
    );
    return {
      person: result ? await context.loaders.person.load(result.id) : null,
      refusals: [...refusals] as SavePersonPayload['refusals'],
    };
  }

  @Mutation(() => SaveUnitPayload, { description: 'Enters a unit, renames, moves or dissolves it. By the Office.' })
  async saveUnit(
    @Arg('input', () => SaveUnitInput, { description: 'The unit.' }) input: SaveUnitInput,
    @Ctx() context: Context,
  ): Promise<SaveUnitPayload> {
    const { idempotencyKey, ...asked } = input;
    const { result, refusals } = await decide(context, { mutation: 'saveUnit', idempotencyKey, input: asked }, (db) =>
      saveUnit(db, context, asked),
    );
    return { unit: result ? await context.loaders.unit.load(result) : null, refusals: [...refusals] as SaveUnitPayload['refusals'] };
  }

  @Mutation(() => ImportPayload, {
    description:
      'Imports people or facts from a file: all rows or none. With `dryRun` it says what would become of each row. By the Office.',
  })
  async importRecords(
    @Arg('input', () => ImportInput, { description: 'The file.' }) input: ImportInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    const { idempotencyKey, ...asked } = input;
    const { result, refusals, dryRun } = await decide(context, { mutation: 'importRecords', idempotencyKey, input: asked }, (db) =>
      importFile(db, context, asked),
    );
    return { rows: result ?? [], refusals: [...refusals] as ImportPayload['refusals'], dryRun };
  }
}
