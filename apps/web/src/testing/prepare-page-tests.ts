import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

/** What every browser has and jsdom lacks: Mantine, the router and Apollo ask for these. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.assign(window, {
  ResizeObserver: NoResizes,
  scrollTo: () => {},
  // There is no server to hold a socket: pages look for themselves.
  WebSocket: undefined,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }),
});
Element.prototype.scrollIntoView = () => {};

/** jsdom knows the element and not yet its windows: enough of them to open, close and leave by Escape. */
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>('button, input, select, textarea, a[href]')?.focus();
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});
