import { BALLOTS } from './ballots';
import { CONFLICTS } from './conflicts';
import { COUNCIL_DISSOLVED, COUNCIL_SEATED } from './councils';
import { CONVENING, DECIDING, INVENTING, MEETING, NOMINATING, PLEDGING, POSTING } from './days';
import { DECISIONS } from './decisions';
import { DOCUMENTS } from './documents';
import { DOSSIER_MADE, DOSSIER_SENT } from './dossiers';
import { INITIATIVES } from './initiatives';
import { MONEY } from './money';
import { CORRECTIONS } from './nominations';
import { OBJECTIONS, STORIES } from './oversight';
import { FACTS, FAMILY_TIES } from './people';
import { DEADLINES, NEXT_PLAN } from './plan';
import { PLEDGES } from './pledges';
import { DECISION_REGISTERED, DECISION_SENT_UP } from './register';
import { REVOCATIONS } from './revocations';
import { RULEBOOK } from './rulebook';
import { SITTING_CONVENED, SITTING_HELD } from './sittings';
import { STAND_INS } from './stand-ins';
import type { Step } from './step';

/**
 * The year of one unit, in the order in which it is lived: each step stands on what those before it have left. After the posting the
 * clock goes back to the day of deciding.
 */
export const YEAR: readonly { readonly at: string; readonly steps: readonly Step[] }[] = [
  { at: PLEDGING, steps: [...PLEDGES, ...DEADLINES, ...STAND_INS, ...NEXT_PLAN, ...RULEBOOK] },
  { at: INVENTING, steps: INITIATIVES },
  { at: NOMINATING, steps: [...DOSSIER_MADE, ...FACTS, ...DOSSIER_SENT, ...CORRECTIONS] },
  { at: CONVENING, steps: [...COUNCIL_SEATED, ...SITTING_CONVENED, ...CONFLICTS, ...FAMILY_TIES] },
  { at: MEETING, steps: [...SITTING_HELD, ...COUNCIL_DISSOLVED, ...BALLOTS] },
  { at: DECIDING, steps: [...DECISIONS, ...DOCUMENTS] },
  { at: POSTING, steps: [...OBJECTIONS, ...STORIES] },
  { at: DECIDING, steps: [...DECISION_REGISTERED, ...MONEY, ...REVOCATIONS, ...DECISION_SENT_UP] },
];
