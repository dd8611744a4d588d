import type { Text } from '../text';

/** Facts are strings and numbers already fit to be read (dates as `15/03/2017`, instants as `23:59 ngày 31/03/2017`). */
export type Facts = Readonly<Record<string, string | number>>;
export type Sentence<F extends Facts> = (facts: F) => Text;

/** Lets the compiler know the facts of a sentence. */
export const sentence = <F extends Facts>(make: Sentence<F>): Sentence<F> => make;
