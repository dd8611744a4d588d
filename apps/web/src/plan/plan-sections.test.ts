import { sectionsOf } from './plan-sections';

describe('the pasted text of a plan', () => {
  it('begins a section at each Roman numeral and keeps its paragraphs', () => {
    expect(sectionsOf('I. MỤC ĐÍCH\n1. Đẩy mạnh phong trào.\n\n2. Nâng cao chất lượng.\nII – NỘI DUNG\n- Đăng ký thi đua')).toEqual([
      { title: 'MỤC ĐÍCH', paragraphs: ['1. Đẩy mạnh phong trào.', '2. Nâng cao chất lượng.'] },
      { title: 'NỘI DUNG', paragraphs: ['- Đăng ký thi đua'] },
    ]);
  });

  it('takes no word for a numeral, and nothing for a section', () => {
    expect(sectionsOf('Ví dụ: C. không phải là mục\nIn ấn')).toEqual([{ title: '', paragraphs: ['Ví dụ: C. không phải là mục', 'In ấn'] }]);
    expect(sectionsOf('\n  \n')).toEqual([]);
  });
});
