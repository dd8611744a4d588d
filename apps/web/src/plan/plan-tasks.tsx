import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { NothingYet } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { PlanTasks_taskFragment } from './plan-page.generated';
import { planWords } from './plan-words';
import { TaskAct } from './task-act';

const TONES: Record<PlanTasks_taskFragment['state'], Tone> = { DONE: 'ok', LATE: 'no', DUE: 'look', UPCOMING: 'plain', UNDATED: 'calm' };

/** What the plan asks for: who answers for it, by when, and whether it is done. */
export function PlanTasks({ tasks }: { tasks: readonly PlanTasks_taskFragment[] }) {
  const w = useWords(planWords);
  const t = useText();
  if (tasks.length === 0) return <NothingYet title={w.noTasks} />;
  return (
    <>
      <p>{w.tasksLead(tasks.filter(({ state }) => state === 'DONE').length, tasks.length)}</p>
      <DataTable
        caption={w.tasks}
        columns={[
          { key: 'task', label: w.task, rowHeader: true, cell: (task) => <TaskTitle task={task} /> },
          { key: 'owner', label: w.owner, cell: (task) => (task.owner ? t(task.owner) : w.everyUnit) },
          { key: 'due', label: w.due, cell: (task) => t(task.due) },
          { key: 'state', label: w.state, cell: (task) => <TaskState task={task} /> },
          ...(tasks.some(({ mayComplete }) => mayComplete)
            ? [{ key: 'act', label: w.act, cell: (task: PlanTasks_taskFragment) => task.mayComplete && <TaskAct task={task} /> }]
            : []),
        ]}
        rowKey={(task) => task.id}
        rows={tasks}
      />
    </>
  );
}

function TaskTitle({ task }: { task: PlanTasks_taskFragment }) {
  const w = useWords(planWords);
  const t = useText();
  return (
    <>
      {t(task.title)} (<a href={`#${task.paragraph}`}>{w.paragraph(task.paragraph)}</a>)
    </>
  );
}

function TaskState({ task }: { task: PlanTasks_taskFragment }) {
  const w = useWords(planWords);
  const format = useFormat();
  return (
    <>
      <Tag tone={TONES[task.state]}>{w.taskStates[task.state]}</Tag>
      {task.doneAt && <div>{w.doneBy(task.doneBy ?? '', format.instant(task.doneAt))}</div>}
    </>
  );
}
