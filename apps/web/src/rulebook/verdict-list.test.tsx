import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { LanguageProvider } from '../ui/words';
import { type ShownVerdict, VerdictList } from './verdict-list';

const text = (vi: string) => ({ vi, en: `${vi} (en)` });

const RATING: ShownVerdict = {
  criterion: 'rating',
  outcome: 'NOT_MET',
  requirement: text('Hoàn thành tốt nhiệm vụ trở lên.'),
  because: text('Năm 2017 được xếp loại hoàn thành nhiệm vụ.'),
  facts: [{ label: text('Xếp loại năm 2017'), value: text('Hoàn thành nhiệm vụ'), origin: text('Quyết định 12/QĐ') }],
  source: { document: 'law', name: text('Luật Thi đua, khen thưởng'), article: '24', confidence: 'VERIFIED' },
  remedy: { text: text('Sửa kết quả xếp loại nếu ghi sai.'), by: 'OFFICE' },
};
const MET: ShownVerdict = {
  ...RATING,
  criterion: 'pledge',
  outcome: 'MET',
  requirement: text('Có đăng ký thi đua.'),
  facts: [],
  remedy: null,
};

const show = (content: React.ReactNode) => render(<MantineProvider>{content}</MantineProvider>);

describe('a list of verdicts', () => {
  it('says for each criterion what is required, whether it is met, why, by which facts and which law', () => {
    show(<VerdictList verdicts={[RATING, MET]} />);
    const [rating] = within(screen.getByRole('list', { name: 'Tiêu chuẩn' })).getAllByRole('listitem') as [HTMLElement];
    for (const part of [
      'Chưa đạt',
      'Hoàn thành tốt nhiệm vụ trở lên.',
      'Quyết định 12/QĐ',
      'Điều 24, Luật Thi đua, khen thưởng (đã đối chiếu văn bản gốc)',
    ])
      expect(rating).toHaveTextContent(part);
  });

  it('says what can be done and by whom, only where something is missing', () => {
    show(<VerdictList verdicts={[RATING, { ...MET, remedy: RATING.remedy }]} />);
    const [rating, pledge] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(rating).toHaveTextContent('Sửa kết quả xếp loại nếu ghi sai. (Văn phòng Sở)');
    expect(pledge).not.toHaveTextContent('Sửa kết quả');
  });

  it('does not frighten with a criterion that another one replaces', () => {
    show(<VerdictList verdicts={[{ ...RATING, optional: true }]} />);
    expect(screen.getByText('Không bắt buộc: đã đạt một điều kiện thay thế khác.')).toBeVisible();
  });

  it('has what nobody translated read aloud as Vietnamese on an English page', () => {
    localStorage.setItem('vinh-danh.language', 'en');
    const course = { label: text('Khóa học'), value: { vi: 'Quản lý nhà nước', en: 'Quản lý nhà nước' } };
    const year = { label: text('Năm'), value: { vi: '2017', en: '2017' } };
    show(
      <LanguageProvider>
        <VerdictList verdicts={[{ ...RATING, facts: [...RATING.facts, course, year] }]} />
      </LanguageProvider>,
    );
    const langOf = (shown: string) => screen.getByText(shown).getAttribute('lang');
    expect([langOf('Quản lý nhà nước'), langOf('Hoàn thành nhiệm vụ (en)'), langOf('2017')]).toEqual(['vi', null, null]);
    localStorage.clear();
  });

  it('has no violation that axe can find', async () => {
    const { container } = show(<VerdictList beside={() => <a href="/evidence">Minh chứng</a>} verdicts={[RATING, MET]} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
