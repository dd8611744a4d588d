import { stableId } from './stable-id';

export const PLAN_ID = stableId('plan 2017');
