import { REFUSAL_CODES } from './refusal';
import { accessRefusals } from './refusals/access';
import { anyActRefusals } from './refusals/any-act';
import { ballotRefusals } from './refusals/ballot';
import { councilRefusals } from './refusals/council';
import { decisionRefusals } from './refusals/decision';
import { documentRefusals } from './refusals/document';
import { initiativeRefusals } from './refusals/initiative';
import { moneyRefusals } from './refusals/money';
import { nominationRefusals } from './refusals/nomination';
import { noticeRefusals } from './refusals/notice';
import { oversightRefusals } from './refusals/oversight';
import { peopleRefusals } from './refusals/people';
import { planRefusals } from './refusals/plan';
import { pledgeRefusals } from './refusals/pledge';
import { procedureRefusals } from './refusals/procedure';
import { publishingRefusals } from './refusals/publishing';
import { registerRefusals } from './refusals/register';
import { revocationRefusals } from './refusals/revocation';
import { rulebookRefusals } from './refusals/rulebook';
import { standInRefusals } from './refusals/stand-in';
import { workflowRefusals } from './refusals/workflow';

test('a code stands under one subject only, and every subject is spoken for', () => {
  const bySubject = [
    accessRefusals,
    anyActRefusals,
    ballotRefusals,
    councilRefusals,
    decisionRefusals,
    documentRefusals,
    initiativeRefusals,
    nominationRefusals,
    noticeRefusals,
    oversightRefusals,
    peopleRefusals,
    planRefusals,
    pledgeRefusals,
    procedureRefusals,
    registerRefusals,
    moneyRefusals,
    revocationRefusals,
    publishingRefusals,
    rulebookRefusals,
    standInRefusals,
    workflowRefusals,
  ];
  const codes = bySubject.flatMap((sentences) => Object.keys(sentences));
  expect([...codes].sort()).toEqual([...REFUSAL_CODES].sort());
});
