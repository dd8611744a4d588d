import { Loading } from '../ui/states';
import { useWords } from '../ui/words';
import { appWords } from './app-words';

/** What stands until it is known who is there; index.html shows the same before anything has run. */
export function Opening() {
  const w = useWords(appWords);
  return (
    <>
      <div className="opening">{w.product}</div>
      <main className="opening-main">
        <Loading />
      </main>
    </>
  );
}
