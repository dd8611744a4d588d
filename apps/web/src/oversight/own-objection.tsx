import { useFormat } from '../ui/format';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { useAnswerRows, Words } from './answer-rows';
import { ObjectionTag } from './objection-tag';
import { oversightWords } from './oversight-words';
import type { OwnObjection_objectionFragment as Objection } from './postings.generated';

/** An objection as whoever filed it follows it: what they wrote, where it stands, the answer. */
export function OwnObjection({ objection }: { objection: Objection }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const { condition, answeredAt } = objection;
  const answer = useAnswerRows(objection);
  return (
    <SummaryList
      rows={[
        { key: 'number', label: w.number, value: objection.number },
        { key: 'state', label: w.state, value: <ObjectionTag state={objection.state} /> },
        { key: 'nominee', label: w.nominee, value: `${objection.nomineeName} – ${t(objection.awardName)}` },
        { key: 'condition', label: w.condition, value: condition ? t(condition) : w.otherCondition },
        { key: 'received', label: w.receivedAt, value: format.instant(objection.receivedAt) },
        { key: 'words', label: w.words, value: <Words>{objection.words}</Words> },
        { key: 'files', label: w.files, value: format.number(objection.fileCount) },
        { key: 'freezes', label: w.effect, value: objection.freezes && !answeredAt ? w.freezes : w.freezesNot },
        ...answer,
      ]}
    />
  );
}
