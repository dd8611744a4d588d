import type { Assignment, PersonNominee } from '../../people/nominee';
import type { Day } from '../../time';

/** The permanent post of a day, the one begun last where records overlap; a secondment does not change where one belongs. */
export function mainAssignment({ assignments }: Pick<PersonNominee, 'assignments'>, day: Day): Assignment | undefined {
  let main: Assignment | undefined;
  for (const each of assignments) {
    const holds = each.kind === 'PERMANENT' && each.from <= day && (each.until === undefined || each.until >= day);
    if (holds && (main === undefined || each.from > main.from)) main = each;
  }
  return main;
}
