import { useEffect, useRef } from 'react';

/** What each key does, by the character that it types in lower case, or `Enter`. */
export type Keys = Readonly<Record<string, () => void>>;

const STORED = 'vinh-danh.keys';
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
const OWN_ENTER = 'a, button, summary';

/** Whether single keys act. Someone who speaks to the computer, or slips on its keys, turns them off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

export function turnKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
}

/** Acts by single keys, while nobody types, no dialog is open and no Ctrl, Alt or Command is held. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || !isForThePage(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!keysAreOn() || document.querySelector('dialog[open]')) return false;
  const on = event.target instanceof Element ? event.target : null;
  return !on?.closest(TYPING) && !(event.key === 'Enter' && on?.closest(OWN_ENTER));
}
