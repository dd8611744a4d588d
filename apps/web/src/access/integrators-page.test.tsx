import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderPage } from '../testing/render-page';

describe('integrations', () => {
  const answers = jest.fn();
  beforeEach(() => {
    answers.mockResolvedValue({ json: async () => ({ data: { plan: { year: 2017 } } }) });
    globalThis.fetch = answers;
  });

  it('runs the chosen example as it stands and shows the answer as it came', async () => {
    const { container, user } = await renderPage({ path: '/integrators' });
    await user.selectOptions(await screen.findByLabelText('Ví dụ'), 'quotas');
    expect(screen.getByText('Phạm vi cần có: NOMINATIONS_READ')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Chạy' }));
    expect(await screen.findByText(/"year": 2017/)).toBeInTheDocument();
    expect(JSON.parse(answers.mock.calls[0][1].body).query).toContain('quotas');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says so when the server does not answer', async () => {
    answers.mockRejectedValue(new TypeError('Failed to fetch'));
    const { user } = await renderPage({ path: '/integrators' });
    await user.click(await screen.findByRole('button', { name: 'Chạy' }));
    expect(await screen.findByText('Không nhận được câu trả lời từ máy chủ.')).toBeInTheDocument();
  });
});
