import type { ApolloServerPlugin } from '@apollo/server';
import { badUserInput } from './errors';
import { MAX_TEXT_LENGTH, MAX_VALUES } from './limits';

/** Refuses variables with a text longer than any of ours, or with more values than any form has, before anything runs. */
export function limitVariables(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, response }) => {
        try {
          inspect(request.variables ?? {});
        } catch (error) {
          response.http.status = 400;
          throw error;
        }
      },
    }),
  };
}

function inspect(variables: object): void {
  const waiting: [path: string, value: unknown][] = Object.entries(variables);
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const [path, value] = waiting.pop() as [string, unknown];
    if (seen + waiting.length > MAX_VALUES)
      throw badUserInput({ vi: 'Yêu cầu có quá nhiều giá trị.', en: 'This request has too many values.' });
    if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH) throw tooLong(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, part] of Object.entries(value)) waiting.push([`${path}.${name}`, part]);
  }
}

function tooLong(path: string) {
  const most = MAX_TEXT_LENGTH;
  return badUserInput({ vi: `Nội dung “${path}” dài quá ${most} ký tự.`, en: `The text “${path}” has more than ${most} characters.` });
}
