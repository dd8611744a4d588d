import fc from 'fast-check';
import { DOCUMENT_KINDS } from './document';
import { PLACEHOLDERS, type Placeholder, sampleOf } from './placeholders';
import { nearest, type TemplateParagraph, tagsOf, whyNotTemplate } from './template.rule';

const known: readonly Placeholder[] = [
  { name: 'so', meaning: { vi: 'Số', en: 'Number' }, example: '1' },
  { name: 'ngay_thang_nam', meaning: { vi: 'Ngày', en: 'Day' }, example: 'ngày 1' },
  {
    name: 'danh_sach',
    meaning: { vi: 'Danh sách', en: 'List' },
    example: true,
    each: [{ name: 'ho_ten', meaning: { vi: 'Họ tên', en: 'Name' }, example: 'An' }],
  },
];
const body = (...texts: string[]): TemplateParagraph[] => texts.map((text, index) => ({ text, where: 'BODY', number: index + 1 }));
const codes = (...texts: string[]) => whyNotTemplate([body(...texts)], known).map(({ code }) => code);
const messages = (...texts: string[]) => whyNotTemplate([body(...texts)], known).map(({ message }) => message.vi);

test('a template with known placeholders in their places is taken', () => {
  expect(codes('Số: {so}', '{#danh_sach}{ho_ten} theo số {so}{/danh_sach}', '{^danh_sach}Không có ai.{/}', '{#so}Số {so}{/so}')).toEqual(
    [],
  );
});

test('an unknown placeholder is named with its place and the name that was meant', () => {
  expect(messages('Căn cứ quyết định số {so_} của Sở', 'Tây Ninh, {ngày tháng năm}')).toEqual([
    '{so_} không có trong loại văn bản này — đoạn 1: “Căn cứ quyết định số {so_} của Sở”. Có phải là {so}?',
    '{ngày tháng năm} không có trong loại văn bản này — đoạn 2: “Tây Ninh, {ngày tháng năm}”. Có phải là {ngay_thang_nam}?',
  ]);
  expect(messages('{hoan_toan_khac}')).toEqual(['{hoan_toan_khac} không có trong loại văn bản này — đoạn 1: “{hoan_toan_khac}”.']);
});

test('what stands in a list is refused outside of it', () => {
  expect(messages('Ông {ho_ten}')).toEqual(['{ho_ten} chỉ dùng được giữa {#danh_sach} và {/danh_sach} — đoạn 1: “Ông {ho_ten}”.']);
});

test('lists must be closed, in order, and within their part', () => {
  expect(codes('{#danh_sach}', '{ho_ten}')).toEqual(['LOOP_NOT_CLOSED']);
  expect(codes('{/danh_sach}')).toEqual(['LOOP_NOT_OPENED']);
  expect(codes('{#danh_sach}{#so}{/danh_sach}{/so}')).toEqual(['LOOP_NOT_CLOSED', 'LOOP_NOT_OPENED']);
  expect(whyNotTemplate([body('{#danh_sach}'), body('{/danh_sach}')], known).map(({ code }) => code)).toEqual([
    'LOOP_NOT_CLOSED',
    'LOOP_NOT_OPENED',
  ]);
});

test('braces without a partner are found', () => {
  expect(codes('Số {so')).toEqual(['PLACEHOLDER_BROKEN']);
  expect(codes('Số so}')).toEqual(['PLACEHOLDER_BROKEN']);
  expect(codes('Số {so {so}')).toEqual(['PLACEHOLDER_BROKEN']);
});

test('a table cell is named by its row, and a long paragraph by the words around', () => {
  const cell: TemplateParagraph = { text: `${'trước '.repeat(20)}{la}${' sau'.repeat(20)}`, where: 'CELL', number: 4 };
  const [problem] = whyNotTemplate([[cell]], known);
  expect(problem?.facts.place).toMatch(/^ô trong bảng, dòng 4: “….*trước \{la\} sau.*…”$/);
});

test('a name without dấu, in capitals or with one wrong letter is found again', () => {
  const names = ['ngay_thang_nam', 'danh_hieu', 'don_vi'];
  for (const [typed, meant] of [
    ['Đơn vị', 'don_vi'],
    ['NGAY_THANG_NAM', 'ngay_thang_nam'],
    ['danh_hiu', 'danh_hieu'],
  ] as const)
    expect(nearest(typed, names)).toBe(meant);
  expect(nearest('chuc_vu', names)).toBeUndefined();
});

test('whatever is typed, every brace is part of a tag or told to be broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '#', '/', 'a', ' '), maxLength: 30 }), (text) => {
      const braces = [...text].filter((each) => each === '{' || each === '}').length;
      const told = tagsOf(text).reduce((sum, { kind }) => sum + (kind === 'BROKEN' ? 1 : 2), 0);
      expect(told).toBe(braces);
    }),
  );
});

test('no kind has two placeholders of one name in one place, and each has an example', () => {
  const check = (placeholders: readonly Placeholder[]) => {
    const names = placeholders.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const { name, each, example, meaning } of placeholders) {
      expect(name).toMatch(/^[a-z0-9_]+$/);
      expect(meaning.vi && meaning.en).toBeTruthy();
      if (each) check(each);
      else expect(example).not.toBe('');
    }
  };
  for (const kind of DOCUMENT_KINDS) check(PLACEHOLDERS[kind]);
  expect(sampleOf(known)).toEqual({
    so: '1',
    ngay_thang_nam: 'ngày 1',
    danh_sach: [1, 2, 3].map((stt) => ({ ho_ten: 'An', stt: String(stt) })),
  });
});
