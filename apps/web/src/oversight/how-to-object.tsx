import { Section } from '../ui/page';
import { useWords } from '../ui/words';
import { oversightWords } from './oversight-words';

/** What an objection does, and who learns of it: said before anybody writes one. */
export function HowToObject() {
  const w = useWords(oversightWords);
  return (
    <Section title={w.howToObject}>
      <ul>
        <li>{w.how1}</li>
        <li>{w.how2}</li>
        <li>{w.how3}</li>
        <li>{w.how4}</li>
      </ul>
    </Section>
  );
}
