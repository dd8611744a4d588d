import { Link } from '@tanstack/react-router';
import { appWords } from '../app/app-words';
import type { SignedIn } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { useLanguage, useWords } from '../ui/words';
import { standInWords } from './stand-in-words';

/** For whom the reader acts today, on every page: nobody should decide in another's name without knowing it. */
export function ActingBanner({ viewer }: { viewer: SignedIn }) {
  const w = useWords(standInWords);
  const roles = useWords(appWords).roles;
  const format = useFormat();
  const { language } = useLanguage();
  const borrowed = viewer.roles.filter(({ onBehalfOfName }) => onBehalfOfName);
  if (borrowed.length === 0) return null;
  return (
    <Notice>
      {borrowed.map(({ onBehalfOfName, role, unitId, unitName, unitEnglishName, validTo }) => (
        <p key={`${onBehalfOfName} ${role} ${unitId}`}>
          <strong>
            {w.banner(
              onBehalfOfName ?? '',
              roles[role],
              language === 'vi' ? unitName : unitEnglishName,
              validTo ? format.day(validTo) : '',
            )}
          </strong>
        </p>
      ))}
      <p>
        {w.bannerNote} <Link to="/stand-ins">{w.bannerLink}</Link>
      </p>
    </Notice>
  );
}
