import type { Text } from '../text';
import type { Group } from './group';
import { groupText } from './group.rule';

/** Of whom a condition is asked: stands above what is asked of them. */
export function describeGroup(who: Group): Text {
  const group = groupText(who);
  return { vi: `Đối với ${group.vi}:`, en: `For ${group.en}:` };
}
