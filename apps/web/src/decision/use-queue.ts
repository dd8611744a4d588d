import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ApprovalsDocument } from './approvals-page.generated';
import { filterOf, type QueueSearch } from './queue-search';

const PAGE = 50;

/** Where one case stands in its queue. */
export interface QueuePlace {
  /** Counted from 1; undefined while not known, or when it is not in this queue. */
  readonly position?: number;
  readonly total: number;
  readonly previous?: string;
  readonly next?: string;
}

/**
 * The neighbours of a case in the queue from which it was opened. The queue is kept as it was then: what is decided on
 * the way keeps its number, so that "12 / 45" goes up and never jumps.
 */
export function useQueue(id: string, search: QueueSearch): QueuePlace {
  const variables = { filter: filterOf(search), first: PAGE };
  const { data, fetchMore } = useQuery(ApprovalsDocument, { variables, fetchPolicy: 'cache-first' });
  const rows = data?.nominations.edges.map(({ node }) => node.id) ?? [];
  const index = rows.indexOf(id);
  const { hasNextPage = false, endCursor } = data?.nominations.pageInfo ?? {};
  const wantsMore = hasNextPage && (index === -1 || index >= rows.length - 1);
  useEffect(() => {
    if (wantsMore) void fetchMore({ variables: { after: endCursor } });
  }, [wantsMore, endCursor, fetchMore]);
  return {
    position: index === -1 ? undefined : index + 1,
    total: data?.nominations.totalCount ?? 0,
    previous: index > 0 ? rows[index - 1] : undefined,
    next: index === -1 ? rows[0] : rows[index + 1],
  };
}
