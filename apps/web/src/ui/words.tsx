import type { Language, Text } from '@vinh-danh/domain/text';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

type Entry = string | ((...facts: never[]) => string) | { readonly [key: string]: Entry };

/** What English must look like, given Vietnamese: the same keys, the same arguments. */
type Like<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Like<Words[Key]>;
};

/** The words of a part of the product in both languages. The compiler refuses a missing or a superfluous English word. */
export interface Words<Vi> {
  readonly vi: Like<Vi>;
  readonly en: Like<Vi>;
}

export function defineWords<Vi extends { readonly [key: string]: Entry }>(words: {
  vi: Vi & NoInfer<Like<Vi>>;
  en: NoInfer<Like<Vi>>;
}): Words<Vi> {
  return words;
}

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'vi', setLanguage: () => undefined });
const STORED = 'vinh-danh.language';

function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
}

/**
 * Holds the language of the page: what this browser last used, else Vietnamese. The account's own language is set
 * through `setLanguage` once it is known.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState(storedLanguage);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORED, next);
    setState(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The words of a table in the language of the page. */
export function useWords<Vi>(words: Words<Vi>): Like<Vi> {
  return words[useLanguage().language];
}

/** Picks the sentence that the server sent in both languages. */
export function useText(): (text: Text) => string {
  const { language } = useLanguage();
  return useCallback((text: Text) => text[language], [language]);
}

/** In which language a text is to be read aloud, where the page's own does not fit: what nobody translated, such as the name of a course, is Vietnamese. */
export function useLangOf(): (text: Text) => 'vi' | undefined {
  const { language } = useLanguage();
  return useCallback(({ vi, en }: Text) => (language !== 'vi' && vi === en && /\p{L}/u.test(vi) ? 'vi' : undefined), [language]);
}
