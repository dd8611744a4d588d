import type { NominationPart } from '@vinh-danh/domain/nomination/dossier';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { isOpen } from './nomination-draft';
import type { NominationPage_nominationFragment } from './nomination-page.generated';
import { nominationWords } from './nomination-words';
import { words } from './words';

/** In a dossier that was returned: whether the Office asks for this part, or it stays as it was sent. */
export function PartNote({ nomination, part }: { nomination: NominationPage_nominationFragment; part: NominationPart }) {
  const w = useWords(nominationWords);
  const shared = useWords(words);
  if (nomination.state !== 'RETURNED' || nomination.reopened === null) return null;
  if (!isOpen(nomination, part)) return <p className={form.hint}>{shared.locked}</p>;
  return (
    <div>
      <Tag tone="look">{w.asked(shared.part[part])}</Tag>
    </div>
  );
}

/** What the Office wrote about this nomination when it returned the dossier. */
export function ReturnNote({ nomination }: { nomination: NominationPage_nominationFragment }) {
  const shared = useWords(words);
  if (nomination.state !== 'RETURNED' || !nomination.returnNote) return null;
  return (
    <Notice>
      <p>
        <strong>{shared.officeAsks}</strong>
      </p>
      <p>{nomination.returnNote}</p>
    </Notice>
  );
}
