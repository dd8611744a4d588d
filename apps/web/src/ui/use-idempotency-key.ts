import { useCallback, useState } from 'react';

const PREFIX = 'vinh-danh.key.';

/**
 * The key under which a form's act is done at most once: a double click, a retry after a lost answer and a reloaded
 * page all send the same one. It is made when the form opens. `renew` is called once the act is done, so that the
 * next act of the same form is a new one.
 */
export function useIdempotencyKey(form: string): { key: string; renew: () => void } {
  const [key, setKey] = useState(() => sessionStorage.getItem(PREFIX + form) ?? store(form));
  const renew = useCallback(() => setKey(store(form)), [form]);
  return { key, renew };
}

function store(form: string): string {
  const key = randomUuid();
  sessionStorage.setItem(PREFIX + form, key);
  return key;
}

/** A random UUID. `crypto.randomUUID` is missing on pages served without TLS, as inside many offices. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
