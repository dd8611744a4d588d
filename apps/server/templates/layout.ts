import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IBorderOptions,
  type ISectionOptions,
  LineRuleType,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/**
 * The layout of official documents as Decree 30/2020/NĐ-CP has it, in the measures of Word: twentieths of a point, half-points for sizes
 * of letters.
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);
const pt = (size: number): number => size * 2;

const A4 = { width: mm(210), height: mm(297) };
/** Appendix I: 20–25 mm above and below, 30–35 mm left, 15–20 mm right. */
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };

type Aligned = 'left' | 'center' | 'right' | 'both';
const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const satisfies Record<Aligned, string>;

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly align?: Aligned;
  /** Before and after, in points. */
  readonly space?: readonly [number, number];
  /** Of the first line, in mm. */
  readonly indent?: number;
  readonly left?: number;
  readonly right?: number;
  /** Never alone at the foot of a page. */
  readonly keepNext?: boolean;
  readonly spacing?: number;
}

/** `A **bold** word`: a paragraph in which stars mark bold letters, single underlines `_italic_` ones. */
export function p(text: string, style: Style = {}): Paragraph {
  return new Paragraph({
    alignment: ALIGN[style.align ?? 'both'],
    keepNext: style.keepNext ?? false,
    keepLines: style.keepNext ?? false,
    indent: {
      firstLine: mm(style.indent ?? 0),
      ...(style.left === undefined ? {} : { left: mm(style.left) }),
      ...(style.right === undefined ? {} : { right: mm(style.right) }),
    },
    spacing: { before: (style.space?.[0] ?? 0) * 20, after: (style.space?.[1] ?? 0) * 20, line: Math.round(240 * (style.spacing ?? 1.1)) },
    children: runs(text, style),
  });
}

/** A paragraph of the body: justified, its first line set in by 10 mm, 6 points below. */
export const body = (text: string, style: Style = {}): Paragraph => p(text, { indent: 10, space: [0, 6], ...style });

function runs(text: string, { size = 14, bold, italics, color }: Style): ParagraphChild[] {
  return text
    .split(/(\*\*[^*]+\*\*|__[^_]+__)/)
    .filter((part) => part !== '')
    .map((part) => {
      const strong = part.startsWith('**');
      const slanted = part.startsWith('__');
      const plain = strong || slanted ? part.slice(2, -2) : part;
      return new TextRun({ text: plain, size: pt(size), bold: strong || bold, italics: slanted || italics, color });
    });
}

/** A paragraph that stands only where this holds, or is not blank. */
export const when = (name: string, paragraph: Paragraph): Paragraph[] => [
  p(`{#${name}}`, { size: 2 }),
  paragraph,
  p(`{/${name}}`, { size: 2 }),
];

/** A line of a part of the width, as it stands under the name of the body and under the motto. */
export function line(left: number, right = left): Paragraph {
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: mm(left), right: mm(right) },
    spacing: { before: 50, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Columns side by side without lines; never torn over two pages. */
export function sideBySide(columns: readonly { readonly width: number; readonly children: Paragraph[] }[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({
              width: { size: mm(width), type: WidthType.DXA },
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
              children,
            }),
        ),
      }),
    ],
  });
}

/** The head: the issuing body left, the name of the State with its motto right, number and place below. */
export function head({ number, body: issuing = 'OFFICE' }: { readonly number: string; readonly body?: 'OFFICE' | 'COUNCIL' }): Table {
  const above = issuing === 'COUNCIL' ? '{co_quan_hoa}' : '{co_quan_chu_quan_hoa}';
  const name = issuing === 'COUNCIL' ? '{hoi_dong_hoa}' : '{co_quan_hoa}';
  return sideBySide([
    {
      width: 76,
      children: [
        p(above, { size: 12, align: 'center' }),
        p(name, { size: 12, bold: true, align: 'center' }),
        line(26),
        p(number, { size: 13, align: 'center', space: [4, 0] }),
      ],
    },
    {
      width: 89,
      children: [
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, align: 'center' }),
        p('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, align: 'center' }),
        line(17),
        p('{dia_danh}, {ngay_thang_nam}', { size: 13, italics: true, align: 'center', space: [4, 0] }),
      ],
    },
  ]);
}

/** The kind of document with what it is about, and the line below. */
export function title(kind: string, about: string): Paragraph[] {
  return [
    p(kind, { bold: true, align: 'center', space: [16, 0] }),
    p(about, { bold: true, align: 'center', left: 8, right: 8 }),
    line(60),
    p('', { space: [0, 4], size: 8 }),
  ];
}

/** Who gets it left, who signs right; kept together with the paragraph before. */
export function signature(recipients: readonly string[], signer = 'OFFICE' as 'OFFICE' | 'COUNCIL'): Table {
  const left =
    recipients.length === 0
      ? [p('')]
      : [
          p('Nơi nhận:', { size: 12, bold: true, italics: true, align: 'left' }),
          ...recipients.map((each) => p(each, { size: 11, align: 'left' })),
        ];
  const right =
    signer === 'OFFICE'
      ? [p('{chuc_vu_ky}', { bold: true, align: 'center' }), ...space(4), p('{nguoi_ky}', { bold: true, align: 'center' })]
      : [
          p('TM. HỘI ĐỒNG', { bold: true, align: 'center' }),
          p('CHỦ TRÌ', { bold: true, align: 'center' }),
          ...space(4),
          p('{chu_tri}', { bold: true, align: 'center' }),
        ];
  return sideBySide([
    { width: 76, children: left },
    { width: 89, children: right },
  ]);
}

/** Two signatures side by side, as minutes have them. */
export function twoSignatures(left: readonly [string, string], right: readonly [string, string]): Table {
  const block = ([post, name]: readonly [string, string]) => [
    p(post, { bold: true, align: 'center' }),
    p('(Ký, ghi rõ họ tên)', { italics: true, size: 12, align: 'center' }),
    ...space(4),
    p(name, { bold: true, align: 'center' }),
  ];
  return sideBySide([
    { width: 81, children: block(left) },
    { width: 84, children: block(right) },
  ]);
}

const space = (lines: number): Paragraph[] => Array.from({ length: lines }, () => p(' ', { size: 13, align: 'center' }));

export interface Column {
  readonly head: string;
  /** What stands in the row that repeats. */
  readonly cell: string;
  /** In mm. */
  readonly width: number;
  readonly align?: Aligned;
}

/** A table with lines whose second row repeats for every entry of a list, its head on every page. */
export function list(name: string, columns: readonly Column[], size = 12): Table {
  const cell = (text: string, { width, align = 'left' }: Column, isHead: boolean) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { left: 70, right: 70, top: 40, bottom: 40 },
      children: [p(text, { size, bold: isHead, align: isHead ? 'center' : align, spacing: 1 })],
    });
  const repeating = (index: number, text: string) =>
    `${index === 0 ? `{#${name}}` : ''}${text}${index === columns.length - 1 ? `{/${name}}` : ''}`;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell(column.head, column, true)) }),
      new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(repeating(index, column.cell), column, false)) }),
    ],
  });
}

type Children = ISectionOptions['children'];

/** An upright A4 page with its number above in the middle from the second page on. */
export function official(children: Children): Document {
  return file([
    {
      properties: { titlePage: true, page: { size: A4, margin: MARGIN } },
      headers: {
        first: new Header({ children: [new Paragraph({ children: [] })] }),
        default: new Header({
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })] }),
          ],
        }),
      },
      footers: { first: new Footer({ children: [new Paragraph({ children: [] })] }) },
      children,
    },
  ]);
}

/** A certificate: A4 on its side, framed by a double line. */
export function certificate(children: Children): Document {
  const frame: IBorderOptions = { style: BorderStyle.THIN_THICK_MEDIUM_GAP, size: 48, space: 22, color: 'B8860B' };
  return file([
    {
      properties: {
        page: {
          size: { ...A4, orientation: PageOrientation.LANDSCAPE },
          margin: { top: mm(22), bottom: mm(16), left: mm(20), right: mm(20), header: mm(8), footer: mm(8) },
          borders: {
            pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
            pageBorderTop: frame,
            pageBorderBottom: frame,
            pageBorderLeft: frame,
            pageBorderRight: frame,
          },
        },
      },
      children,
    },
  ]);
}

function file(sections: ISectionOptions[]): Document {
  return new Document({
    creator: 'Vinh Danh',
    styles: { default: { document: { run: { font: 'Times New Roman', size: pt(14), language: { value: 'vi-VN' } } } } },
    sections,
  });
}
