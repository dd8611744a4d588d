/** Awards, other than this one, that nothing is known to stand against. */
export function otherAwards<Standing extends { readonly award: string; readonly outcome: 'MET' | 'NOT_MET' | 'UNDETERMINED' }>(
  eligibility: readonly Standing[],
  award: string,
): Standing[] {
  return eligibility.filter((each) => each.award !== award && each.outcome !== 'NOT_MET');
}
