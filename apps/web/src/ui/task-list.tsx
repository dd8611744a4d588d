import { Link, type LinkProps } from '@tanstack/react-router';
import { useId } from 'react';
import { Tag, type Tone } from './tag';
import styles from './task-list.module.css';

export interface Task {
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  /** Where the task is done; a task that cannot be begun yet has none and its hint says why. */
  readonly link?: LinkProps;
  readonly status: { readonly tone: Tone; readonly word: string };
}

/** The parts of a longer piece of work, each with its state, in any order. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const id = useId();
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => {
        const described = `${id}-${task.key}`;
        return (
          <li key={task.key}>
            <div>
              {task.link ? (
                <Link {...task.link} aria-describedby={described} className={styles.link}>
                  {task.title}
                </Link>
              ) : (
                <span>{task.title}</span>
              )}
              {task.hint && <div className={styles.hint}>{task.hint}</div>}
            </div>
            <div id={described}>
              <Tag tone={task.status.tone}>{task.status.word}</Tag>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
