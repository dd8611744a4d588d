import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { DataSource, EntitySchema, IsNull } from 'typeorm';
import { contend, KEEP_IDLE } from './contender.mjs';
import { SCHEMA } from './schema.mjs';

const column = (type, name) => ({ type, ...(name ? { name } : {}) });
const toOne = (target, joined) => ({ type: 'many-to-one', target, joinColumn: { name: joined } });

const Unit = new EntitySchema({
  name: 'Unit',
  tableName: 'unit',
  columns: { id: { type: 'uuid', primary: true }, name: column('text'), englishName: column('text', 'english_name') },
});
const Person = new EntitySchema({
  name: 'Person',
  tableName: 'person',
  columns: { id: { type: 'uuid', primary: true }, fullName: column('text', 'full_name') },
});
const at = (name) => column('timestamptz', name);
const Dossier = new EntitySchema({
  name: 'Dossier',
  tableName: 'dossier',
  columns: {
    id: { type: 'uuid', primary: true },
    receiptNumber: column('text', 'receipt_number'),
    present: column('int', 'meeting_present'),
    sentAt: at('sent_at'),
    recalledAt: at('recalled_at'),
    returnedAt: at('returned_at'),
    acceptedAt: at('accepted_at'),
    withdrawnAt: at('withdrawn_at'),
  },
  relations: { unit: toOne('Unit', 'unit_id') },
});
const Nomination = new EntitySchema({
  name: 'Nomination',
  tableName: 'nomination',
  columns: {
    id: { type: 'uuid', primary: true },
    planId: column('uuid', 'plan_id'),
    award: column('text'),
    votesInFavour: column('int', 'votes_in_favour'),
    approvedAt: at('approved_at'),
    refusedAt: at('refused_at'),
    withdrawnAt: at('withdrawn_at'),
    createdAt: at('created_at'),
    version: column('int'),
  },
  relations: { dossier: toOne('Dossier', 'dossier_id'), person: toOne('Person', 'person_id'), collective: toOne('Unit', 'collective_id') },
});

/** The stack that tutorials show: Apollo as it comes, and entities with their relations by `find`. Nobody is asked who they are. */
contend(async ({ databaseUrl, pool: poolSize, planId }) => {
  const entities = [Unit, Person, Dossier, Nomination];
  const database = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    poolSize,
    entities,
    extra: { idleTimeoutMillis: KEEP_IDLE },
  }).initialize();
  const nominations = database.getRepository(Nomination);
  const resolvers = {
    Query: {
      nominations: async (_, { award }) => {
        const rows = await nominations.find({
          where: { planId, award, withdrawnAt: IsNull() },
          relations: { dossier: { unit: true }, person: true, collective: true },
          order: { createdAt: 'DESC', id: 'DESC' },
          take: 50,
        });
        return { edges: rows.map((node) => ({ node })) };
      },
    },
    Nomination: {
      nomineeKind: ({ person }) => (person ? 'PERSON' : 'COLLECTIVE'),
      nomineeName: ({ person, collective }) => person?.fullName ?? collective.name,
      unitName: ({ dossier: { unit } }) => ({ vi: unit.name, en: unit.englishName }),
      state: stateOf,
      present: ({ dossier }) => dossier.present,
      receiptNumber: ({ dossier }) => dossier.receiptNumber,
      sentAt: ({ dossier }) => dossier.sentAt,
    },
  };
  const { url } = await startStandaloneServer(new ApolloServer({ typeDefs: SCHEMA, resolvers }), {
    listen: { port: 0, host: '127.0.0.1' },
  });
  return url;
});

/** The states that occur in the data of the bench. */
function stateOf({ refusedAt, approvedAt, dossier }) {
  if (refusedAt) return 'REFUSED';
  if (approvedAt) return 'APPROVED';
  if (dossier.withdrawnAt) return 'WITHDRAWN';
  if (dossier.acceptedAt) return 'ACCEPTED';
  if (dossier.returnedAt) return 'RETURNED';
  return dossier.sentAt && !dossier.recalledAt ? 'SENT' : 'DRAFT';
}
