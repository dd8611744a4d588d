import { defineWords } from '../ui/words';

/** Words of the page that makes the plan of a new year. */
export const newPlanWords = defineWords({
  vi: {
    title: 'Lập kế hoạch năm mới',
    lead: 'Kế hoạch có hiệu lực và mọi người nhìn thấy khi bộ quy định của kế hoạch được ban hành.',
    rules: 'Bộ quy định',
    year: 'Năm',
    number: 'Số, ký hiệu',
    numberHint: 'Như ghi trên văn bản, ví dụ 05/KH-KHCN.',
    planTitle: 'Tên kế hoạch',
    englishTitle: 'Tên bằng tiếng Anh (nếu có)',
    issuedOn: 'Ngày ban hành',
    from: 'Bộ quy định bắt đầu từ',
    fromLastYear: 'Bản mới nhất của năm trước',
    fromLaw: (name: string) => `Luật: ${name}`,
    fromExample: (name: string) => `Mẫu: ${name}`,
    text: 'Nội dung kế hoạch (nếu có)',
    textHint: 'Dán nguyên văn. Dòng bắt đầu bằng số La Mã (I., II., …) là một mục; mỗi dòng khác là một đoạn của mục đó.',
    create: 'Lập kế hoạch',
  },
  en: {
    title: 'Make the plan of a new year',
    lead: 'The plan comes into force, and is seen by everybody, when its rulebook is published.',
    rules: 'Rulebook',
    year: 'Year',
    number: 'Number',
    numberHint: 'As on the document, e.g. 05/KH-KHCN.',
    planTitle: 'Title of the plan',
    englishTitle: 'Title in English (if there is one)',
    issuedOn: 'Issued on',
    from: 'Its rulebook begins from',
    fromLastYear: 'The newest version of last year',
    fromLaw: (name: string) => `Law: ${name}`,
    fromExample: (name: string) => `Example: ${name}`,
    text: 'Text of the plan (if any)',
    textHint:
      'Paste it as it is. A line that begins with a Roman numeral (I., II., …) is a section; every other line is one of its paragraphs.',
    create: 'Make the plan',
  },
});
