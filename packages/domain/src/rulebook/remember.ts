import type { Rulebook } from './rulebook';

/** Works out once what is asked again and again of a rulebook. A rulebook never changes: a new one is another object. */
export function remembered<Result>(workOut: (rulebook: Rulebook) => Result): (rulebook: Rulebook) => Result {
  const known = new WeakMap<Rulebook, { readonly result: Result }>();
  return (rulebook) => {
    const found = known.get(rulebook) ?? { result: workOut(rulebook) };
    known.set(rulebook, found);
    return found.result;
  };
}
