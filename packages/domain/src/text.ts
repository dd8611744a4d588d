/** The two languages of the product. Vietnamese is the first: it is the language of the law. */
export type Language = 'vi' | 'en';

export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];

/** A sentence or a name in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
