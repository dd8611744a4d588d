import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { failureOf } from '../ui/failure';

/** Objects without an identity of their own: they belong to the object that holds them, and pages ask for different parts of them. */
const PARTS = [
  'Text',
  'Citation',
  'Refusal',
  'Verdict',
  'Fact',
  'Eligibility',
  'AwardEligibility',
  'InitiativeChoice',
  'NominationWindow',
  'VoteRule',
  'Window',
  'Clock',
  'PageInfo',
  'PlanRules',
  'RuleChange',
  'Stage',
  'StageActor',
  'ActingPerson',
  'Correction',
  // What was sent once: the same nomination held something else at another time.
  'SentContent',
  'SentMeeting',
  'SentNomination',
  'SentAttestation',
  'SentFile',
] as const;

/** Connections that a page reads on with "show more": each keeps one list per set of filters. */
const LISTS = [
  'accounts',
  'auditEntries',
  'councils',
  'dossiers',
  'initiatives',
  'mails',
  'nominations',
  'notices',
  'objections',
  'people',
  'pledges',
  'pledgesMissing',
  'postings',
  'publicHonours',
  'publicPostings',
  'publicStories',
  'sittings',
  'standIns',
  'stories',
] as const;

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      ...Object.fromEntries(PARTS.map((part) => [part, { keyFields: false as const, merge: true }])),
      Query: { fields: Object.fromEntries(LISTS.map((list) => [list, relayStylePagination(filtersOf)])) },
    },
  });
}

const PAGING = ['first', 'after', 'last', 'before'];

/** Everything that was asked except the page of the list. */
function filtersOf(args: Record<string, unknown> | null): string {
  const filters = Object.entries(args ?? {}).filter(([name]) => !PAGING.includes(name));
  return JSON.stringify(Object.fromEntries(filters.sort(([a], [b]) => a.localeCompare(b))));
}

/**
 * The client of the page. `onSignedOut` is called when the server no longer knows the session; an operation that
 * only asks who is there says `context: { anonymous: true }` and is left alone.
 */
export function createApollo({ onSignedOut, link }: { onSignedOut: () => void; link?: ApolloLink }): ApolloClient {
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (!operation.getContext().anonymous && failureOf(error).code === 'UNAUTHENTICATED') onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([signedOut, link ?? overHttp()]),
    cache: createCache(),
    // What is asked after an act must not be answered by a request that went out before it.
    queryDeduplication: false,
    // A page that is opened again shows what it knows and asks for what changed meanwhile.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** The header makes every request one that another site cannot send without being asked first. */
function overHttp(): ApolloLink {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } });
  // A browser hashes nothing for an address without TLS, other than this machine's own.
  return globalThis.isSecureContext ? ApolloLink.from([byHash(), http]) : http;
}

/** Sends the hash of a document that the server knows from the build, and its text only when the server is of another release. */
function byHash(): PersistedQueryLink {
  return new PersistedQueryLink({
    sha256: async (text) => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  });
}
