import { badUserInput } from './errors';

/** Refuses a text longer than its form takes. */
export function requireLength(name: string, value: string | null | undefined, most: number): void {
  if (value && value.length > most)
    throw badUserInput({ vi: `${name}: nhiều nhất ${most} ký tự.`, en: `${name} takes at most ${most} characters.` });
}
