import { CopyButton } from '../ui/copy-button';
import form from '../ui/form.module.css';
import { useWords } from '../ui/words';
import { administrationWords } from './administration-words';

/** A password that nobody can see again; null when the request repeated an earlier one. */
export function OneTimePassword({ password }: { password?: string | null }) {
  const w = useWords(administrationWords);
  if (!password) return <p>{w.passwordGone}</p>;
  return (
    <>
      <p>{w.passwordOnce}</p>
      <output aria-label={w.password} className={form.secret}>
        {password}
      </output>
      <CopyButton text={password} />
    </>
  );
}
