import { Button, Checkbox, TextInput } from '@mantine/core';
import { fits } from '@vinh-danh/domain/pledge/choice.rule';
import { EMPTY_TASK, PLEDGE_LIMITS, type PledgeContent, type PledgedTask } from '@vinh-danh/domain/pledge/pledge';
import { useText, useWords } from '../ui/words';
import { fieldIdOf } from './field-id';
import type { PledgeContent_choiceFragment } from './pledge-content.generated';
import styles from './pledge-fields.module.css';
import type { PledgeDesk_formFragment } from './pledge-page.generated';
import { pledgeWords } from './pledge-words';

interface FieldsProps {
  readonly content: PledgeContent;
  readonly change: (content: PledgeContent) => void;
  /** What is wrong with a field, as the rule calls it. */
  readonly errorOf: (field: string) => string | undefined;
}

/** The fields of a pledge. */
export function PledgeFields({ form, ...fields }: FieldsProps & { form: PledgeDesk_formFragment }) {
  return (
    <>
      <Awards {...fields} choices={form.choices.filter((choice) => fits(choice, form.subject))} />
      <Tasks {...fields} year={form.year} />
      <Initiatives {...fields} />
    </>
  );
}

function Awards({ content, change, errorOf, choices }: FieldsProps & { choices: readonly PledgeContent_choiceFragment[] }) {
  const w = useWords(pledgeWords);
  const t = useText();
  const error = errorOf('awards');
  return (
    <fieldset aria-describedby={error && AWARDS_ERROR} className={styles.part} id={fieldIdOf('awards')} tabIndex={-1}>
      <legend>{w.awards}</legend>
      {error && (
        <p className={styles.error} id={AWARDS_ERROR}>
          {error}
        </p>
      )}
      {choices.map(({ key, name, shortName }) => (
        <Checkbox
          checked={content.awards.includes(key)}
          key={key}
          label={
            <>
              {t(name)} (<span lang="vi">{shortName}</span>)
            </>
          }
          onChange={(event) =>
            change({
              ...content,
              awards: event.target.checked ? [...content.awards, key] : content.awards.filter((award) => award !== key),
            })
          }
        />
      ))}
    </fieldset>
  );
}

const AWARDS_ERROR = 'pledge-awards-error';

function Tasks({ content, change, errorOf, year }: FieldsProps & { year: number }) {
  const w = useWords(pledgeWords);
  const tasks = content.tasks;
  const setTask = (index: number, changed: Partial<PledgedTask>) =>
    change({ ...content, tasks: tasks.map((task, other) => (other === index ? { ...task, ...changed } : task)) });
  const error = errorOf('tasks');
  return (
    <fieldset className={styles.part} id={fieldIdOf('tasks')} tabIndex={-1}>
      <legend>{w.tasks}</legend>
      <p className={styles.hint}>{w.tasksHint}</p>
      {error && <p className={styles.error}>{error}</p>}
      {tasks.map((task, index) => {
        const field = (part: keyof PledgedTask) => ({
          id: fieldIdOf(`tasks.${index}.${part}`),
          error: errorOf(`tasks.${index}.${part}`),
          value: task[part],
          onChange: (event: { target: { value: string } }) => setTask(index, { [part]: event.target.value }),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: every field is controlled, so a row is nothing but its place
          <fieldset className={styles.row} key={index}>
            <legend>{w.task(index + 1)}</legend>
            <TextInput className={styles.wide} label={w.description} maxLength={PLEDGE_LIMITS.description} {...field('description')} />
            <TextInput label={w.measure} maxLength={PLEDGE_LIMITS.measure} {...field('measure')} />
            <TextInput label={w.target} maxLength={PLEDGE_LIMITS.target} {...field('target')} />
            <TextInput label={w.dueOn} max={`${year}-12-31`} min={`${year}-01-01`} type="date" {...field('dueOn')} />
            {tasks.length > 1 && (
              <Button
                className={styles.remove}
                onClick={() => change({ ...content, tasks: tasks.filter((_, other) => other !== index) })}
                variant="subtle"
              >
                {w.removeTask(index + 1)}
              </Button>
            )}
          </fieldset>
        );
      })}
      {tasks.length < PLEDGE_LIMITS.tasks && (
        <div>
          <Button onClick={() => change({ ...content, tasks: [...tasks, EMPTY_TASK] })} variant="default">
            {w.addTask}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Initiatives({ content, change, errorOf }: FieldsProps) {
  const w = useWords(pledgeWords);
  const { initiatives } = content;
  return (
    <fieldset className={styles.part} id={fieldIdOf('initiatives')} tabIndex={-1}>
      <legend>{w.initiatives}</legend>
      <p className={styles.hint}>{w.initiativesHint}</p>
      {initiatives.map(({ title }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: every field is controlled, so a row is nothing but its place
        <div className={styles.line} key={index}>
          <TextInput
            error={errorOf(`initiatives.${index}.title`)}
            id={fieldIdOf(`initiatives.${index}.title`)}
            label={w.initiative(index + 1)}
            maxLength={PLEDGE_LIMITS.title}
            onChange={(event) =>
              change({
                ...content,
                initiatives: initiatives.map((each, other) => (other === index ? { title: event.target.value } : each)),
              })
            }
            value={title}
          />
          <Button onClick={() => change({ ...content, initiatives: initiatives.filter((_, other) => other !== index) })} variant="subtle">
            {w.removeInitiative(index + 1)}
          </Button>
        </div>
      ))}
      {initiatives.length < PLEDGE_LIMITS.initiatives && (
        <div>
          <Button onClick={() => change({ ...content, initiatives: [...initiatives, { title: '' }] })} variant="default">
            {w.addInitiative}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
