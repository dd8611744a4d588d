import { act, renderHook } from '@testing-library/react';
import { SittingChangedDocument } from '../council/sitting-changes.generated';
import type { Listener } from './live';
import { useLive } from './use-live';

let listener: Listener | undefined;
const stop = jest.fn();
jest.mock('./live', () => ({
  listen: (_query: string, _variables: object, given: Listener) => {
    listener = given;
    return stop;
  },
}));

const NEWS = { sittingChanged: { sittingId: 's', caseId: 'c', change: 'VOTE' } };
const LOOK_EVERY = 10_000;

async function listen(onNews: jest.Mock) {
  const hook = renderHook(() => useLive(SittingChangedDocument, { sittingId: 's' }, onNews));
  // The socket is loaded late.
  await act(async () => {
    await jest.requireMock('./live');
    await Promise.resolve();
  });
  return hook;
}

beforeEach(() => {
  listener = undefined;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  Object.assign(window, { WebSocket: undefined });
});

it('looks every ten seconds where no socket can be had', async () => {
  const onNews = jest.fn();
  const { result, unmount } = await listen(onNews);
  expect(result.current).toBe(false);
  act(() => void jest.advanceTimersByTime(2 * LOOK_EVERY));
  expect(onNews.mock.calls).toEqual([[undefined], [undefined]]);
  unmount();
  jest.advanceTimersByTime(2 * LOOK_EVERY);
  expect(onNews).toHaveBeenCalledTimes(2);
});

it('stops looking while a socket tells, looks once when it stands, and begins again when it breaks', async () => {
  Object.assign(window, { WebSocket: class {} });
  const onNews = jest.fn();
  const { result, unmount } = await listen(onNews);
  act(() => listener?.onLive(true));
  expect(result.current).toBe(true);
  expect(onNews.mock.calls).toEqual([[undefined]]);
  act(() => void jest.advanceTimersByTime(3 * LOOK_EVERY));
  expect(onNews).toHaveBeenCalledTimes(1);
  act(() => listener?.onNews(NEWS));
  expect(onNews).toHaveBeenLastCalledWith(NEWS);
  act(() => listener?.onLive(false));
  act(() => void jest.advanceTimersByTime(LOOK_EVERY));
  expect(onNews).toHaveBeenCalledTimes(3);
  unmount();
  expect(stop).toHaveBeenCalled();
});
