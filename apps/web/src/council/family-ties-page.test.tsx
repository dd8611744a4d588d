import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

const ME = '01890000-0000-7000-8000-000000000001';
const TIE = {
  id: '01890000-0000-7000-8000-000000000031',
  relative: 'Lê Minh Tâm',
  kind: 'SIBLING',
  declaredAt: '2017-03-20T02:00:00.000Z',
};

const people = () => ({
  edges: [{ node: { id: '01890000-0000-7000-8000-000000000032', name: 'Đặng Thị Ước', title: 'Chuyên viên', unit: null } }],
});

describe('the page of family ties', () => {
  it('says what is declared and for whom, and can be read by everybody', async () => {
    const { container } = await renderPage({ path: '/family-ties', personId: ME, queries: { familyTies: () => [TIE] } });
    const row = await screen.findByRole('row', { name: /Lê Minh Tâm/ });
    expect(within(row).getByText('anh, chị, em')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('declares a relative who was found by name, and asks for one where none was chosen', async () => {
    const declareFamilyTie = jest.fn((..._: unknown[]) => ({ ties: [TIE], refusals: [] }));
    const { user } = await renderPage({
      path: '/family-ties',
      personId: ME,
      queries: { familyTies: () => [], people },
      mutations: { declareFamilyTie },
    });
    expect(await screen.findByText('Ông/bà chưa khai báo quan hệ gia đình nào.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Khai báo' }));
    expect(screen.getAllByText('Hãy chọn một người trong danh sách tìm được.').length).toBeGreaterThan(0);
    expect(declareFamilyTie).not.toHaveBeenCalled();

    await user.type(screen.getByRole('searchbox'), 'uoc');
    await screen.findByRole('option', { name: /Đặng Thị Ước/ });
    await user.selectOptions(screen.getByLabelText('Người'), screen.getByRole('option', { name: /Đặng Thị Ước/ }));
    await user.selectOptions(screen.getByLabelText('Người đó là gì của ông/bà'), 'con');
    await user.click(screen.getByRole('button', { name: 'Khai báo' }));
    expect(declareFamilyTie.mock.calls[0]?.[1]).toMatchObject({
      input: { relativeId: '01890000-0000-7000-8000-000000000032', kind: 'CHILD' },
    });
  });

  it('takes a tie back after asking', async () => {
    const removeFamilyTie = jest.fn((..._: unknown[]) => ({ ties: [], refusals: [] }));
    const { user } = await renderPage({
      path: '/family-ties',
      personId: ME,
      queries: { familyTies: () => [TIE] },
      mutations: { removeFamilyTie },
    });
    await user.click(await screen.findByRole('button', { name: 'Bỏ khai báo về Lê Minh Tâm' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bỏ khai báo' }));
    expect(removeFamilyTie.mock.calls[0]?.[1]).toMatchObject({ input: { tieId: TIE.id } });
  });
});
