/** What a rule says beside its content: where it stands, how it is called, when it holds. */
const BESIDE = new Set(['id', 'name', 'wording', 'source', 'inForce', 'delegates']);

/** Whether two rules ask the same, whatever they are called and wherever they come from. */
export function saysTheSame(one: object, other: object): boolean {
  return isSame(content(one), content(other));
}

/** Whether two values of JSON are equal. What is absent and what is undefined are the same; the order of keys does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [defined(one), defined(other)];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

function content(rule: object): object {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !BESIDE.has(key)));
}

function defined(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined));
}
