import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { CompletePlanTaskDocument, type PlanTasks_taskFragment, ReopenPlanTaskDocument } from './plan-page.generated';
import { planWords } from './plan-words';

const NONE: readonly [] = [];

/** Marks a task as done, or opens it again. After a refusal the plan is read anew: someone else was faster. */
export function TaskAct({ task }: { task: PlanTasks_taskFragment }) {
  const w = useWords(planWords);
  const t = useText();
  const { key, renew } = useIdempotencyKey(`plan-task ${task.id}`);
  const [complete, completed] = useMutation(CompletePlanTaskDocument);
  const [reopen, reopened] = useMutation(ReopenPlanTaskDocument);
  const isDone = task.state === 'DONE';
  const act = async () => {
    const options = {
      variables: { input: { idempotencyKey: key, taskId: task.id, version: task.version } },
      refetchQueries: ['PlanPage'],
    };
    const answer = await (isDone ? reopen(options) : complete(options)).catch(() => undefined);
    if (answer?.data) renew();
  };
  const { error } = isDone ? reopened : completed;
  const refusals = completed.data?.completePlanTask.refusals ?? reopened.data?.reopenPlanTask.refusals ?? NONE;
  return (
    <>
      <Button
        aria-label={isDone ? w.reopenWhat(t(task.title)) : w.completeWhat(t(task.title))}
        loading={completed.loading || reopened.loading}
        onClick={() => void act()}
        size="xs"
        variant="default"
      >
        {isDone ? w.reopen : w.complete}
      </Button>
      <RefusalList refusals={refusals} />
      {error && <Failed error={error} />}
    </>
  );
}
