import { Foundation1700000000001 } from './0001-foundation';
import { Facts1700000000002 } from './0002-facts';
import { RulebookDrafts1700000000003 } from './0003-rulebook-drafts';
import { DeadlinePauses1700000000004 } from './0004-deadline-pauses';
import { QuotaPlaces1700000000005 } from './0005-quota-places';
import { DecisionRecords1700000000006 } from './0006-decision-records';
import { DossierItems1700000000007 } from './0007-dossier-items';
import { Notices1700000000008 } from './0008-notices';
import { StandIns1700000000009 } from './0009-stand-ins';
import { Councils1700000000010 } from './0010-councils';
import { Ballots1700000000011 } from './0011-ballots';
import { AwardDecisions1700000000012 } from './0012-award-decisions';
import { Money1700000000013 } from './0013-money';
import { Postings1700000000014 } from './0014-postings';
import { Documents1700000000015 } from './0015-documents';
import { Publication1700000000016 } from './0016-publication';
import { AuditChain1700000000017 } from './0017-audit-chain';
import { RateWindows1700000000018 } from './0018-rate-windows';
import { CurrentRules1700000000019 } from './0019-current-rules';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [
  Foundation1700000000001,
  Facts1700000000002,
  RulebookDrafts1700000000003,
  DeadlinePauses1700000000004,
  QuotaPlaces1700000000005,
  DecisionRecords1700000000006,
  DossierItems1700000000007,
  Notices1700000000008,
  StandIns1700000000009,
  Councils1700000000010,
  Ballots1700000000011,
  AwardDecisions1700000000012,
  Money1700000000013,
  Postings1700000000014,
  Documents1700000000015,
  Publication1700000000016,
  AuditChain1700000000017,
  RateWindows1700000000018,
  CurrentRules1700000000019,
];
