import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Context } from '../context';
import type { Replicas } from '../database/replicas';
import { createLoaders } from '../loaders';

/** What is read by many or reads much, and is decided upon nowhere: what the public sees, and reports. */
export const FROM_REPLICAS: ReadonlySet<string> = new Set([
  'publicChoices',
  'publicHonouree',
  'publicHonours',
  'publicPosting',
  'publicPostings',
  'publicStories',
  'home',
  'forecast',
  'pledgeCoverage',
  'replay',
  'whatIf',
]);

/** Lets a replica answer an operation that asks for nothing else. Who asks, and when, is read from the primary like everything else. */
export function readReplicas(replicas: Replicas): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        if (!operation || !isReport(operation)) return;
        const database = await replicas.find(contextValue.database);
        if (database) Object.assign(contextValue, { database, loaders: createLoaders(database, contextValue.now) });
      },
    }),
  };
}

function isReport({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    selections.every((selection) => selection.kind === Kind.FIELD && FROM_REPLICAS.has(selection.name.value))
  );
}
