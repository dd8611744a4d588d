import type { Choice, CountedChoice } from './ballot';

/**
 * The two envelopes of a secret paper. The voter's browser writes choice and receipt on a paper, seals it for the second closer, and seals
 * that again for the first. The server keeps what it cannot read; each closer's code opens one layer, and between the two all papers
 * of a case are mixed.
 *
 * Web Crypto alone, the same in the browser and on the server: P-256, HKDF-SHA-256, AES-256-GCM. Every sealing has a key of its own, so the
 * counter of GCM may always be zero. All papers are of one length.
 */

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NO_COUNTER = new Uint8Array(12);
const POINT_BYTES = 65;
const TAG_BYTES = 16;

/** Without the letters that are taken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
/** 140 bits. */
const CODE_LETTERS = 28;
/** 100 bits: no two voters ever draw the same. */
const RECEIPT_LETTERS = 20;

const MARKS: Readonly<Record<Choice, string>> = { AGREE: 'A', DISAGREE: 'D', LOWER_TITLE: 'L' };
const PAPER_BYTES = 1 + RECEIPT_LETTERS;
/** Length of a paper in its inner envelope, and in both. */
export const INNER_BYTES = POINT_BYTES + PAPER_BYTES + TAG_BYTES;
export const OUTER_BYTES = POINT_BYTES + INNER_BYTES + TAG_BYTES;

type Bytes = Uint8Array<ArrayBuffer>;
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface Paper {
  readonly choice: Choice;
  /** As it is shown, in groups. */
  readonly receipt: string;
}

/** A paper as it was found in its envelopes. Without a receipt where it cannot be read. */
export interface CountedPaper {
  readonly choice: CountedChoice;
  readonly receipt: string | null;
}

/** What a closer takes and what the server keeps: the private key only under the code, which nobody but the closer has. */
export interface ClosingKey {
  readonly code: string;
  readonly publicKey: string;
  readonly wrappedKey: string;
}

/** Whether this browser can seal: only over https, or on the machine itself. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** A receipt that nobody has had before. */
export function makeReceipt(): string {
  return inGroups(randomLetters(RECEIPT_LETTERS));
}

/** Makes a key pair and the code under which its private half is kept. */
export async function makeClosingKey(): Promise<ClosingKey> {
  const code = inGroups(randomLetters(CODE_LETTERS));
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const wrapping = await codeKey(code, publicKey, 'encrypt');
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NO_COUNTER }, wrapping, secret);
  return { code, publicKey: toBase64(publicKey), wrappedKey: toBase64(new Uint8Array(wrapped)) };
}

/** Puts a paper into both envelopes. */
export async function sealPaper(
  { roundId, outerKey, innerKey }: { readonly roundId: string; readonly outerKey: string; readonly innerKey: string },
  { choice, receipt }: Paper,
): Promise<string> {
  const paper = bytesOf(MARKS[choice] + lettersOf(receipt));
  const inner = await seal(innerKey, paper, `${roundId} inner`);
  return toBase64(await seal(outerKey, inner, `${roundId} outer`));
}

/** The private key of a closer; undefined when the code is not theirs. */
export async function unwrapKey(code: string, { publicKey, wrappedKey }: Omit<ClosingKey, 'code'>): Promise<Key | undefined> {
  try {
    const wrapping = await codeKey(code, fromBase64(publicKey), 'decrypt');
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NO_COUNTER }, wrapping, fromBase64(wrappedKey));
    return await crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
  } catch {
    return undefined;
  }
}

/** What an outer envelope holds: an inner one. Undefined when it is none of this round. */
export function openOuter(key: Key, publicKey: string, roundId: string, sealed: Uint8Array): Promise<Bytes | undefined> {
  return open(key, publicKey, sealed, `${roundId} outer`);
}

/** What an inner envelope holds: a paper. Whatever is none counts as cast and for nothing. */
export async function openInner(key: Key, publicKey: string, roundId: string, sealed: Uint8Array): Promise<CountedPaper> {
  return readPaper(await open(key, publicKey, sealed, `${roundId} inner`));
}

function readPaper(content: Uint8Array | undefined): CountedPaper {
  const text = content ? String.fromCharCode(...content) : '';
  const choice = (Object.keys(MARKS) as Choice[]).find((each) => MARKS[each] === text[0]);
  const letters = text.slice(1);
  if (!choice || letters.length !== RECEIPT_LETTERS || lettersOf(letters) !== letters) return { choice: 'INVALID', receipt: null };
  return { choice, receipt: inGroups(letters) };
}

/** Whether this is a public key that papers can be sealed for. */
export async function isPublicKey(publicKey: string): Promise<boolean> {
  return importPublic(publicKey).then(
    () => true,
    () => false,
  );
}

/** A code or a receipt as it was typed, as we write it: small letters, gaps and look-alikes are forgiven. */
export function tidyLetters(typed: string): string {
  return inGroups(lettersOf(typed));
}

async function seal(publicKey: string, content: Bytes, about: string): Promise<Bytes> {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const key = await sharedKey(once.privateKey, await importPublic(publicKey), { point, publicKey, about }, 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NO_COUNTER }, key, content);
  return joined(point, new Uint8Array(sealed));
}

async function open(key: Key, publicKey: string, sealed: Uint8Array, about: string): Promise<Bytes | undefined> {
  try {
    const point = sealed.slice(0, POINT_BYTES);
    const shared = await sharedKey(key, await importPublic(toBase64(point)), { point, publicKey, about }, 'decrypt');
    const content = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NO_COUNTER }, shared, sealed.slice(POINT_BYTES));
    return new Uint8Array(content);
  } catch {
    return undefined;
  }
}

interface Sealing {
  readonly point: Bytes;
  readonly publicKey: string;
  /** Which round and which envelope: a paper of another one does not open. */
  readonly about: string;
}

async function sharedKey(own: Key, other: Key, { point, publicKey, about }: Sealing, use: 'encrypt' | 'decrypt'): Promise<Key> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  return derived(new Uint8Array(bits), joined(point, fromBase64(publicKey)), about, use);
}

function codeKey(code: string, publicKey: Bytes, use: 'encrypt' | 'decrypt'): Promise<Key> {
  return derived(bytesOf(lettersOf(code)), publicKey, 'closing code', use);
}

async function derived(secret: Bytes, salt: Bytes, about: string, use: 'encrypt' | 'decrypt'): Promise<Key> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = bytesOf(`vinh-danh ballot ${about}`);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

async function importPublic(publicKey: string): Promise<Key> {
  return crypto.subtle.importKey('raw', fromBase64(publicKey), CURVE, true, []);
}

function randomLetters(count: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

function inGroups(letters: string): string {
  return (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

function lettersOf(typed: string): string {
  const tidy = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return [...tidy].filter((letter) => ALPHABET.includes(letter)).join('');
}

/** Every text here is ASCII. */
function bytesOf(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(one: Uint8Array, other: Uint8Array): Bytes {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return bytesOf(atob(text));
}
