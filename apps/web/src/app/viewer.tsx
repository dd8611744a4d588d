import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Act, may, type Subject } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { dayOf } from '@vinh-danh/domain/time';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Failed } from '../ui/states';
import { useHasCome } from '../ui/use-has-come';
import { useLanguage } from '../ui/words';
import { Opening } from './opening';
import { ViewerDocument, type ViewerQuery } from './viewer.generated';

export type SignedIn = NonNullable<ViewerQuery['viewer']>;

interface Frame {
  readonly viewer: SignedIn | null;
  readonly clock: ViewerQuery['clock'];
}

const FrameContext = createContext<Frame | undefined>(undefined);

/** Two who ask at the beginning share one answer. */
const WHO_IS_THERE = { query: ViewerDocument, fetchPolicy: 'cache-first', context: { anonymous: true, queryDeduplication: true } } as const;

/** Asks before anything is shown: the answer comes while the page itself is still loading. */
export function askWhoIsThere(apollo: ApolloClient): void {
  // Who shows the page asks again, and says what went wrong.
  void apollo.query(WHO_IS_THERE).catch(() => undefined);
}

/** Asks once who is there and what time the server has. Nothing is shown before that is known. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { query, ...asked } = WHO_IS_THERE;
  const { data, error, refetch } = useQuery(query, asked);
  const { setLanguage } = useLanguage();
  const language = data?.viewer?.language;
  useEffect(() => {
    if (language) setLanguage(language);
  }, [language, setLanguage]);
  const hasCome = useHasCome(data);
  if (!data && error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || !hasCome) return <Opening />;
  return <FrameContext value={{ viewer: data.viewer ?? null, clock: data.clock }}>{children}</FrameContext>;
}

/** Who is signed in, or null, and the server's clock. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame needs a ViewerProvider around it.');
  return frame;
}

/** Who is signed in. Pages behind the sign-in are only rendered when someone is. */
export function useViewer(): SignedIn {
  const { viewer } = useFrame();
  if (!viewer) throw new Error('useViewer is for pages behind the sign-in.');
  return viewer;
}

/** The server's time: in a demonstration not that of the reader's device. */
export function useNow(): Date {
  return new Date(useFrame().clock.now);
}

/** The year of that moment in Viet Nam, wherever the reader is. */
export function useThisYear(): number {
  return Number(dayOf(useNow()).slice(0, 4));
}

/** The viewer as the rules of the domain know one. The roles that the server sends are those in force now. */
export function useDomainViewer(): Viewer {
  const { id, displayName, personId, roles } = useViewer();
  return {
    accountId: id,
    displayName,
    personId: personId ?? undefined,
    roles: roles.map((held) => ({ ...held, validTo: held.validTo ?? undefined })),
  };
}

/**
 * Whether the viewer may do something: with a subject to that, without one for some unit at least. The server decides;
 * this only shapes the page.
 */
export function useMay(act: Act, subject?: Subject): boolean {
  return may(useDomainViewer(), act, subject);
}
