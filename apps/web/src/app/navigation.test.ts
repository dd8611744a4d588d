import type { Role, Viewer } from '@vinh-danh/domain/access/role';
import { navigationFor } from './navigation';

const viewerWith = (...roles: Role[]): Viewer => ({
  accountId: 'account-1',
  displayName: 'Nguyễn Văn An',
  roles: roles.map((role) => ({ role, unitId: 'unit-1', validFrom: '2017-01-01' })),
});
const found = (viewer: Viewer) => navigationFor(viewer).flatMap((group) => group.items.map((item) => item.to));

describe('the navigation', () => {
  it('offers the audit trail to those who may read it, and to nobody else', () => {
    expect(found(viewerWith('INSPECTOR'))).toContain('/audit');
    expect(found(viewerWith('EMPLOYEE'))).not.toContain('/audit');
  });

  it.each(['/decisions', '/fund', '/objections', '/stories'] as const)(
    "offers %s, which is no unit's, to an Office of the whole agency alone",
    (to) => {
      const office = viewerWith('OFFICE');
      const ofAll = { ...office, roles: office.roles.map((role) => ({ ...role, ofAll: true })) };
      expect([found(office).includes(to), found(ofAll).includes(to)]).toEqual([false, true]);
    },
  );

  it('shows no heading over nothing', () => {
    expect(navigationFor(viewerWith('EMPLOYEE')).every((group) => group.items.length > 0)).toBe(true);
  });
});
