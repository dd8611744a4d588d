import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SchemaLink } from '@apollo/client/link/schema';
import { addMocksToSchema, type IMocks } from '@graphql-tools/mock';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { createMemoryHistory } from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@vinh-danh/domain/access/role';
import type { GraphQLFieldResolver } from 'graphql';
import { createApollo } from '../app/apollo';
import { App } from '../app/app';
import { createAppRouter } from '../app/routes';

/** The contract itself, as the server prints it: a page that asks for what is not there fails its test. */
const schema = makeExecutableSchema({
  typeDefs: readFileSync(resolve(__dirname, '../../../../packages/schema/schema.graphql'), 'utf8'),
});

type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

interface PageUnderTest {
  /** The address to open, with its search. */
  readonly path: string;
  /** Roles of who is signed in; `null` for nobody. */
  readonly roles?: readonly Role[] | null;
  readonly mustChangePassword?: boolean;
  /** The person behind the account; left out, it is nobody's in particular. */
  readonly personId?: string;
  readonly mailAddress?: string;
  readonly unreadNotices?: number;
  readonly demonstration?: boolean;
  readonly now?: string;
  /** Answers of root fields; whatever is not given is made up in its type. */
  readonly queries?: Resolvers;
  readonly mutations?: Resolvers;
  /** Answers by type, for what no root field gives. */
  readonly types?: IMocks;
}

/** Scalars that JSON does not have. */
const SCALARS: IMocks = {
  DateTimeISO: () => '2017-03-20T02:00:00.000Z',
  Day: () => '2017-03-20',
  JSON: () => ({}),
};

/** Roles that are held for a part of the agency; the others look after all of it. */
const OF_A_UNIT: readonly Role[] = ['EMPLOYEE', 'UNIT_HEAD'];

const UNIT = {
  unitId: '01890000-0000-7000-8000-000000000001',
  unitName: 'Phòng Quản lý Công nghệ',
  unitEnglishName: 'Technology Management Room',
};

/** Renders the whole page at an address, over the real schema, and waits until its content is there. */
export async function renderPage({
  path,
  roles = ['EMPLOYEE'],
  personId,
  demonstration = false,
  now = '2017-03-20T02:00:00.000Z',
  ...given
}: PageUnderTest) {
  const viewer = roles && {
    id: '01890000-0000-7000-8000-0000000000aa',
    username: 'an.nguyen',
    displayName: 'Nguyễn Văn An',
    personId: personId ?? null,
    language: 'vi',
    mustChangePassword: given.mustChangePassword ?? false,
    mailAddress: given.mailAddress ?? null,
    unreadNotices: given.unreadNotices ?? 0,
    roles: roles.map((role) => ({
      role,
      ...UNIT,
      ofAll: !OF_A_UNIT.includes(role),
      validFrom: '2017-01-01',
      validTo: null,
      onBehalfOfName: null,
    })),
  };
  const mocked = addMocksToSchema({
    schema,
    mocks: { ...SCALARS, ...given.types },
    resolvers: {
      Query: { viewer: () => viewer, clock: () => ({ now, demonstration }), ...given.queries },
      Mutation: { ...given.mutations },
    },
  });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }));
  const apollo = createApollo({
    link: new SchemaLink({ schema: mocked }),
    onSignedOut: () => void router.navigate({ to: '/sign-in', search: { return: router.state.location.href } }),
  });
  localStorage.clear();
  sessionStorage.clear();
  const view = await act(async () => render(<App apollo={apollo} router={router} />));
  await screen.findByRole('heading', { level: 1 }, { timeout: 5_000 });
  return { ...view, router, apollo, user: userEvent.setup(), goTo: (href: string) => act(() => router.navigate({ href })) };
}
