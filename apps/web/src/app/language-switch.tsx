import { useApolloClient } from '@apollo/client/react';
import { LANGUAGES, type Language } from '@vinh-danh/domain/text';
import { useRef } from 'react';
import { useLanguage, useWords } from '../ui/words';
import { appWords } from './app-words';
import styles from './language-switch.module.css';
import { useFrame } from './viewer';
import { SetLanguageDocument } from './viewer.generated';

/** Each language is named in itself, so that its reader finds it. */
const NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

/** Changes the language at once, and remembers it in the account of someone who is signed in. */
export function LanguageSwitch() {
  const w = useWords(appWords);
  const { language, setLanguage } = useLanguage();
  const { viewer } = useFrame();
  const apollo = useApolloClient();
  const kept = useRef<Promise<unknown>>(Promise.resolve());
  const choose = (next: Language) => {
    setLanguage(next);
    if (!viewer) return;
    // One after the other, so that the account keeps the last choice, and past the cache, so that no late answer changes the page back.
    const keep = () => apollo.mutate({ mutation: SetLanguageDocument, variables: { language: next }, fetchPolicy: 'no-cache' });
    // The page has changed already; that the account could not keep it is no reason to disturb the reader.
    kept.current = kept.current.then(keep).catch(() => undefined);
  };
  return (
    <fieldset className={styles.switch}>
      <legend>{w.language}</legend>
      {LANGUAGES.map((each) => (
        <button aria-pressed={each === language} key={each} lang={each} onClick={() => choose(each)} type="button">
          {NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}
