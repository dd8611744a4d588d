import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '@vinh-danh/domain/refusal';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { axe } from 'jest-axe';
import type { ReactNode } from 'react';
import { RefusalList } from './refusal-list';
import { LanguageProvider, useLanguage } from './words';

const DECREE: Citation = {
  document: 'decree-65-2014',
  name: { vi: 'Nghị định 65/2014/NĐ-CP', en: 'Decree 65/2014/ND-CP' },
  article: '5',
  clause: '1',
  confidence: 'SECONDARY',
};
const QUOTA = refusal('QUOTA_USED', { quota: 'CSTĐCS', quotaEnglish: 'Fighters', places: 10, used: 10, base: 70 }, { source: DECREE });
const REASON = refusal('REASON_MISSING', {}, { field: 'reason' });

function ToEnglish() {
  const { setLanguage } = useLanguage();
  return (
    <button onClick={() => setLanguage('en')} type="button">
      English
    </button>
  );
}

function show(content: ReactNode) {
  localStorage.clear();
  return render(
    <MantineProvider>
      <LanguageProvider>
        {content}
        <ToEnglish />
      </LanguageProvider>
    </MantineProvider>,
  );
}

describe('a list of refusals', () => {
  it('says each reason with its legal source and how sure that is, in both languages', async () => {
    show(<RefusalList refusals={[QUOTA, REASON]} />);
    const [quota] = screen.getAllByRole('listitem') as [HTMLElement];
    expect(quota).toHaveTextContent('CSTĐCS: đã phê duyệt 10/10 chỉ tiêu');
    expect(quota).toHaveTextContent('Căn cứ: khoản 1, Điều 5, Nghị định 65/2014/NĐ-CP (theo tài liệu dẫn lại)');
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(quota).toHaveTextContent('Source: clause 1, Article 5, Decree 65/2014/ND-CP (from a text that restates it)');
  });

  it('takes the focus when it appears, and leads to the field that a reason speaks of', async () => {
    show(
      <>
        <RefusalList fieldId={(field) => `act-${field}`} refusals={[REASON]} />
        <input aria-label="Lý do" id="act-reason" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    await userEvent.click(within(screen.getByRole('alert')).getByRole('link'));
    expect(screen.getByLabelText('Lý do')).toHaveFocus();
  });

  it('leaves the reader alone where it stands from the start', () => {
    show(<RefusalList quiet refusals={[REASON]} title="Vì sao chưa gửi được" />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.body).toHaveFocus();
  });

  it('shows nothing when nothing stands against it', () => {
    show(<RefusalList refusals={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('links a paragraph of the plan to its place in the plan', () => {
    show(
      <RefusalList
        refusals={[{ ...QUOTA, source: { document: 'plan', name: DECREE.name, paragraph: 'III.1', confidence: 'VERIFIED' } }]}
      />,
    );
    expect(screen.getByRole('link')).toHaveAttribute('href', '/plan#III.1');
  });

  it('has no violation that axe can find', async () => {
    const { container } = show(<RefusalList refusals={[QUOTA, REASON]} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
