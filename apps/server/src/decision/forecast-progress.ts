import type { Progress } from '@vinh-danh/domain/rulebook/forecast';
import { permit } from '../access/permit';
import type { Context } from '../context';

/** How far the forecasts are that this server works out, by who asked for one. Nothing of them is worth keeping. */
const underWay = new WeakMap<Context['config'], Map<string, Progress>>();

/** Follows one forecast: `tell` how far it has come, and `end` it however it ended. */
export interface Followed {
  readonly tell: (progress: Progress) => void;
  readonly end: () => void;
}

/** Begins to follow a forecast for an account. Somebody who asks twice at once sees the newest. */
export function followForecast({ config }: Pick<Context, 'config'>, accountId: string): Followed {
  const all = underWay.get(config) ?? new Map<string, Progress>();
  underWay.set(config, all);
  let last: Progress = { done: 0, of: 0 };
  const tell = (progress: Progress) => {
    last = progress;
    all.set(accountId, progress);
  };
  tell(last);
  return {
    tell,
    end: () => {
      if (all.get(accountId) === last) all.delete(accountId);
    },
  };
}

/** How far the forecast of the viewer is; null when this server works out none for them. */
export async function findForecastProgress(context: Context): Promise<Progress | null> {
  const { accountId } = await permit(context, 'readForecast');
  return underWay.get(context.config)?.get(accountId) ?? null;
}
