import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const STAND_IN = {
  id: '01890000-0000-7000-8000-0000000000c1',
  version: 1,
  state: 'IN_FORCE',
  principalId: 'p',
  principalName: 'Hồ Sỹ Giang',
  deputyId: 'd',
  deputyName: 'Nguyễn Văn An',
  role: 'DIRECTOR',
  unitName: { vi: 'Sở Khoa học và Công nghệ', en: 'Department' },
  validFrom: '2017-03-20',
  validTo: '2017-03-31',
  decisionNumber: '15/QĐ-SKHCN',
  reason: '',
  setAt: '2017-03-19T02:00:00.000Z',
  setByName: 'Hồ Sỹ Giang',
  revokedAt: null,
  revokedByName: null,
  revokeReason: null,
};
const page = (nodes: object[]) => ({
  edges: nodes.map((node) => ({ node, cursor: 'c' })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

describe('stand-ins', () => {
  it('are listed with who acts for whom, on which days and on which decision, and are ended with a reason', async () => {
    const revokeStandIn = jest.fn((..._: unknown[]) => ({ standIn: null, refusals: [] }));
    const { user, container } = await renderPage({
      path: '/stand-ins',
      roles: ['OFFICE'],
      queries: { standIns: () => page([STAND_IN]), lendableRoles: () => [] },
      mutations: { revokeStandIn },
    });
    const row = within(await screen.findByRole('row', { name: /Nguyễn Văn An/ }));
    expect(row.getByText('Giám đốc Sở, Sở Khoa học và Công nghệ')).toBeVisible();
    expect(row.getByText('từ 20/03/2017 đến hết 31/03/2017')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(row.getByRole('button', { name: 'Kết thúc việc Nguyễn Văn An thay Hồ Sỹ Giang' }));
    await user.type(screen.getByLabelText(/Lý do kết thúc/), 'Về sớm');
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Kết thúc', hidden: true }));
    expect(revokeStandIn.mock.calls[0]?.[1]).toMatchObject({ input: { standInId: STAND_IN.id, version: 1, reason: 'Về sớm' } });
  });

  it('say that there is none, and why one has no role to lend', async () => {
    await renderPage({ path: '/stand-ins', queries: { standIns: () => page([]), lendableRoles: () => [] } });
    expect(await screen.findByText('Hiện không có ai thay mặt ai')).toBeVisible();
    expect(await screen.findByText(/không giữ vai trò nào có thể giao người khác thay/)).toBeVisible();
  });

  it('ask for what is missing before anything is sent', async () => {
    const setStandIn = jest.fn();
    const role = {
      roleGrantId: 'g',
      accountId: 'p',
      accountName: 'Hồ Sỹ Giang',
      role: 'DIRECTOR',
      unitName: STAND_IN.unitName,
      validTo: null,
    };
    const { user } = await renderPage({
      path: '/stand-ins',
      queries: { standIns: () => page([]), lendableRoles: () => [role] },
      mutations: { setStandIn },
    });
    await user.click(await screen.findByRole('button', { name: 'Giao thay mặt' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Chọn người thay');
    expect(setStandIn).not.toHaveBeenCalled();
  });
});

describe('who stands in for somebody', () => {
  it('is told so on every page, until when', async () => {
    const role = {
      role: 'DIRECTOR',
      unitId: 'u',
      unitName: 'Sở',
      unitEnglishName: 'Department',
      validFrom: '2017-03-20',
      validTo: '2017-03-31',
    };
    await renderPage({
      path: '/stand-ins',
      queries: {
        viewer: () => ({
          id: 'd',
          username: 'an',
          displayName: 'Nguyễn Văn An',
          personId: null,
          language: 'vi',
          mustChangePassword: false,
          roles: [{ ...role, onBehalfOfName: 'Hồ Sỹ Giang' }],
        }),
        standIns: () => page([]),
        lendableRoles: () => [],
      },
    });
    expect(await screen.findByText('Ông/bà đang thay mặt Hồ Sỹ Giang (Giám đốc Sở, Sở) đến hết ngày 31/03/2017.')).toBeVisible();
  });
});
