import { Link } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { NothingYet } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { HomeQuery } from './home-page.generated';
import styles from './home-page.module.css';
import { homeWords } from './home-words';

type Todo = HomeQuery['home']['todos'][number];

const TONES: Record<Todo['urgency'], Tone> = { LATE: 'no', SOON: 'look', LATER: 'calm' };

/** What waits for the reader, the most pressing first, each with its date and the way to it. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  const w = useWords(homeWords);
  const t = useText();
  const format = useFormat();
  if (todos.length === 0) {
    return (
      <NothingYet action={<Link to="/plan">{w.toPlan}</Link>} title={w.nothing}>
        {w.nothingMore}
      </NothingYet>
    );
  }
  return (
    <ul className={styles.todos}>
      {todos.map((todo) => (
        <li key={todo.code}>
          <div>
            <Link to={todo.path}>{t(todo.sentence)}</Link>
            <div className={styles.due}>{todo.due ? w.dueBy(format.closing(todo.due)) : w.noDue}</div>
          </div>
          {todo.due && <Tag tone={TONES[todo.urgency]}>{w.urgency[todo.urgency]}</Tag>}
        </li>
      ))}
    </ul>
  );
}
