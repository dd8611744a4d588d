/** Id of the input that a refusal's `field` speaks of, e.g. `tasks.0.measure`. */
export function fieldIdOf(field: string): string {
  return `pledge-${field.replaceAll('.', '-')}`;
}
