import { stateOf } from '@vinh-danh/domain/pledge/state.rule';
import { uuidv7 } from 'uuidv7';
import { COLLECTIVE_CONTENT, errorOf, MOMENTS, pledgingDepartment, seen } from '../testing/builders/pledges';
import type { PersonName } from '../testing/department';

const { as, confirm, done, person, planId, query, save, sent, unitId } = pledgingDepartment();

describe('lists and coverage', () => {
  const LIST = `query ($filter: PledgeFilterInput, $first: Int, $after: String) {
    pledges(filter: $filter, first: $first, after: $after) { edges { node { name state mayConfirm taskCount } } pageInfo { hasNextPage endCursor } }
  }`;
  interface ListData {
    pledges: {
      edges: { node: { name: string; state: string; mayConfirm: boolean } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const list = async (name: PersonName, variables: object = {}) => (await as(name).ask<ListData>(LIST, variables)).pledges;
  const names = (page: ListData['pledges']) => page.edges.map(({ node }) => node.name);

  it('show what lies in the viewer’s units, by given name, page by page', async () => {
    for (const name of ['employee', 'colleague', 'head', 'otherHead', 'metrologist'] as const) await sent(name);
    expect(names(await list('head'))).toEqual(['Nguyễn Văn An', 'Lê Minh Tâm', 'Đặng Thị Ước']);
    expect((await list('head')).edges.map(({ node }) => node.mayConfirm)).toEqual([false, true, true]);
    expect(names(await list('standardsHead'))).toEqual(['Trần Ngọc Ánh']);
    const all = names(await list('office'));
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: ListData['pledges'] = await list('office', { first: 2, after });
      paged.push(...names(page));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(all).toHaveLength(5);
    expect(paged).toEqual(all);
    expect(errorOf(await as('employee').send(LIST))).toBe('FORBIDDEN');
  });

  it('are narrowed by unit, state, subject and a search that knows Vietnamese', async () => {
    const pledge = await sent('employee');
    await save(as('colleague'));
    await done(as('standardsHead'), 'sendPledge', seen(await save(as('standardsHead'), COLLECTIVE_CONTENT, 0, unitId('metrology'))));
    expect(names(await list('office', { filter: { search: 'dang thi uoc' } }))).toEqual(['Đặng Thị Ước']);
    expect(names(await list('office', { filter: { search: 'dk-2017-0001' } }))).toEqual(['Đặng Thị Ước']);
    expect(names(await list('office', { filter: { search: '%' } }))).toEqual([]);
    expect(names(await list('office', { filter: { states: ['DRAFT'] } }))).toEqual(['Lê Minh Tâm']);
    expect(names(await list('office', { filter: { subject: 'COLLECTIVE' } }))).toEqual(['Phòng Đo lường']);
    expect(names(await list('office', { filter: { subject: 'PERSON', unitIds: [unitId('standards')] } }))).toEqual([]);
    expect(names(await list('office', { filter: { unitIds: [unitId('standards')] } }))).toEqual(['Phòng Đo lường']);
    expect(names(await list('office', { filter: { unitIds: ['none'] } }))).toEqual([]);
    expect(pledge.state).toBe('SENT');
  });

  it.each([
    [null, null, null, null],
    [MOMENTS.open, null, null, null],
    [MOMENTS.open, MOMENTS.open, null, null],
    [MOMENTS.open, null, MOMENTS.open, null],
    [MOMENTS.open, MOMENTS.open, MOMENTS.open, null],
    [MOMENTS.open, null, null, MOMENTS.open],
  ])('say the state that the rule says: sent %s, recalled %s, returned %s, confirmed %s', async (...instants) => {
    const { personId, unitId: planning } = person('employee');
    await query(
      `INSERT INTO pledge (id, plan_id, person_id, unit_id, receipt_number, sent_at, recalled_at, returned_at, confirmed_at, return_reason, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Sửa', now(), now())`,
      [uuidv7(), planId(), personId, planning, instants[0] && 'ĐK-2017-0001', ...instants],
    );
    const [sentAt, recalledAt, returnedAt, confirmedAt] = instants.map((instant) => instant && new Date(instant)) as (Date | null)[];
    const events = { sentAt, recalledAt, returnedAt, confirmedAt } as Parameters<typeof stateOf>[0];
    expect((await list('office')).edges[0]?.node.state).toBe(stateOf(events));
  });

  it('of coverage count everybody once, and name who is missing', async () => {
    await sent('employee');
    await confirm(as('office'), await sent('head'));
    await save(as('colleague'));
    const COVERAGE = `{ pledgeCoverage { year people { expected registered confirmed percent } collectives { expected registered }
      units { unitName isCollective collectiveState people { expected registered percent } } } }`;
    const { pledgeCoverage } = await as('head').ask<{ pledgeCoverage: object }>(COVERAGE);
    expect(pledgeCoverage).toEqual({
      year: 2017,
      people: { expected: 3, registered: 2, confirmed: 1, percent: 66 },
      collectives: { expected: 1, registered: 0 },
      units: [
        {
          unitName: 'Phòng Kế hoạch – Tài chính',
          isCollective: true,
          collectiveState: null,
          people: { expected: 3, registered: 2, percent: 66 },
        },
      ],
    });
    const whole = await as('inspector').ask<{
      pledgeCoverage: { people: { expected: number }; collectives: { expected: number }; units: { unitName: string }[] };
    }>(COVERAGE);
    const [people]: { count: number }[] = await query(
      `SELECT count(DISTINCT person_id)::int AS count FROM assignment WHERE started_on <= '2017-03-20' AND coalesce(ended_on, 'infinity') >= '2017-03-20'`,
    );
    expect(whole.pledgeCoverage.people.expected).toBe(people?.count);
    expect(whole.pledgeCoverage.collectives.expected).toBe(5);
    expect(whole.pledgeCoverage.units[0]?.unitName).toBe('Sở Khoa học và Công nghệ');
    const MISSING = '{ pledgesMissing { edges { node { subject name state } } } }';
    expect(await as('head').ask(MISSING)).toEqual({
      pledgesMissing: {
        edges: [
          { node: { subject: 'COLLECTIVE', name: 'Phòng Kế hoạch – Tài chính', state: null } },
          { node: { subject: 'PERSON', name: 'Lê Minh Tâm', state: 'DRAFT' } },
        ],
      },
    });
    expect(errorOf(await as('employee').send(COVERAGE))).toBe('FORBIDDEN');
    expect(errorOf(await as('head').send('{ pledgeCoverage(year: 1999) { year } }'))).toBe('NOT_FOUND');
  });

  it('page through who is missing without losing or repeating anybody', async () => {
    const MISSING =
      'query ($first: Int, $after: String) { pledgesMissing(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
    interface MissingData {
      pledgesMissing: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { pledgesMissing }: MissingData = await as('office').ask<MissingData>(MISSING, { first: 3, after });
      ids.push(...pledgesMissing.edges.map(({ node }) => node.id));
      [after, more] = [pledgesMissing.pageInfo.endCursor, pledgesMissing.pageInfo.hasNextPage];
    }
    const { pledgesMissing } = await as('office').ask<MissingData>(MISSING, { first: 100 });
    expect(ids).toEqual(pledgesMissing.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
