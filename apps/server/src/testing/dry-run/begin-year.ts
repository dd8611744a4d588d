import { openQuotas } from '../../decision/open-quotas';
import { rulesWithSetPlaces } from '../builders/fixed-places';
import { buildPlan } from '../builders/plan';
import { buildDepartment } from '../department';
import type { Client, TestServer } from '../test-server';
import { buildTheSitting } from './ballots';
import { buildTheDecision } from './documents';
import { ACTORS, type Actor, type Year } from './step';

/** A department with its plan, before anything is done; everybody who acts is signed in. */
export async function beginYear(server: TestServer): Promise<Year> {
  const { database } = server;
  const department = await buildDepartment(database);
  const plan = await buildPlan(database, rulesWithSetPlaces);
  await openQuotas(database.manager, { id: plan.planId, day: '2017-03-15' }, rulesWithSetPlaces);
  const clients = new Map<Actor, Client>();
  for (const name of ACTORS) clients.set(name, await server.signInAs(department.people[name].accountId));
  const world = { database, department, plan };
  return {
    ...world,
    server,
    client: (name) => clients.get(name) as Client,
    latest: async (table) => {
      const [row] = await database.query(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`);
      return row;
    },
    theSitting: once(() => buildTheSitting(world)),
    theDecision: once(() => buildTheDecision(world)),
    codes: new Map(),
  };
}

/** Builds when it is first asked, and gives the same ever after. */
function once<Built>(build: () => Promise<Built>): () => Promise<Built> {
  let built: Promise<Built> | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
