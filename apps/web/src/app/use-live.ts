import type { TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds between two looks while no socket can be had: a proxy or a network may let none through. */
const LOOK_EVERY = 10_000;
/** News that come at once are answered by one look. */
const TOGETHER = 250;

/**
 * Calls back when the server has news, or every ten seconds as long as no socket stands. The socket is loaded with the first page
 * that needs one.
 *
 * @param onNews gets what was told, or nothing where something may have been missed: look at all of it
 * @returns whether news come by themselves
 */
export function useLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onNews: (news: Data | undefined) => void,
): boolean {
  const [isLive, setLive] = useState(false);
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  const asked = JSON.stringify(variables);
  useEffect(() => {
    if (window.WebSocket === undefined) return;
    let stop = () => {};
    let left = false;
    void import('./live').then(({ listen }) => {
      if (left) return;
      stop = listen(print(document), JSON.parse(asked) as Variables, {
        onNews: (data) => latest.current(data as Data),
        onLive: setLive,
      });
    });
    return () => {
      left = true;
      stop();
      setLive(false);
    };
  }, [document, asked]);
  useEffect(() => {
    if (isLive) {
      // What happened while nothing was heard is looked up once.
      latest.current(undefined);
      return;
    }
    const looking = setInterval(() => {
      if (!window.document.hidden) latest.current(undefined);
    }, LOOK_EVERY);
    return () => clearInterval(looking);
  }, [isLive]);
  return isLive;
}

/** Many calls within a moment become one. */
export function useTogether(act: () => void): () => void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const together = useRef(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), TOGETHER);
  });
  return together.current;
}
