import { Citation } from '../ui/citation';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { AttachmentList } from './attachment-list';
import { AttachmentUpload } from './attachment-upload';
import type { DossierPapers_dossierFragment } from './dossier-papers.generated';
import { dossierWords } from './dossier-words';

interface DossierPapersProps {
  readonly dossier: DossierPapers_dossierFragment;
  /** The nomination whose papers are meant; without it, those of the unit. */
  readonly nominationId?: string;
  readonly isOpen: boolean;
  readonly onChanged: () => void;
}

/** The papers that the rules ask for, each with its place to upload it. Nothing where they ask for none. */
export function DossierPapers({ dossier, nominationId, isOpen, onChanged }: DossierPapersProps) {
  const w = useWords(dossierWords);
  const t = useText();
  const owner = nominationId ?? null;
  const papers = dossier.papers.filter((paper) => paper.nominationId === owner);
  if (papers.length === 0) return null;
  return (
    <Section id="papers" title={w.papersTitle}>
      {papers.map(({ item, name, sentence, source }) => (
        <section aria-label={t(name)} key={item}>
          <p>{t(sentence)}</p>
          <p>
            <Citation citation={source} />
          </p>
          <AttachmentList
            attachments={dossier.attachments.filter((file) => file.item === item && file.nominationId === owner)}
            onRemoved={isOpen ? onChanged : undefined}
          />
          {isOpen && (
            <AttachmentUpload
              held={dossier.attachments.length}
              label={w.paperUpload(t(name))}
              onAttached={onChanged}
              place={{ dossierId: dossier.id, purpose: 'PAPER', item, nominationId }}
            />
          )}
        </section>
      ))}
    </Section>
  );
}
