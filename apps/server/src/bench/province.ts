import type { DataSource, EntityManager } from 'typeorm';

/** How large a province is made. */
export interface ProvinceSize {
  readonly people: number;
  readonly bodies: number;
  readonly roomsPerBody: number;
  /** Years of ratings and honours before the plan year. */
  readonly yearsOfHistory: number;
}

export const PROVINCE: ProvinceSize = { people: 30_000, bodies: 60, roomsPerBody: 10, yearsOfHistory: 5 };

/**
 * Fills an empty, migrated database with the people of a province for a plan year: names as they occur, some two thirds men among heads,
 * ratings of which one in five is the highest, honours that follow ratings, initiatives of one in four. The same numbers every time: chance
 * is taken from a hash of the row.
 *
 * @param db a transaction: the functions that it makes belong to one connection
 * @param onProgress called after each table with how many rows it has
 */
export async function makeProvince(
  db: EntityManager,
  { people, bodies, roomsPerBody, yearsOfHistory }: ProvinceSize,
  planYear: number,
  onProgress: (table: string, rows: number) => void,
): Promise<void> {
  await db.query('SET LOCAL statement_timeout = 0');
  await db.query(CHANCE);
  for (const [table, statement] of TABLES) {
    const filled = statement
      .replaceAll(':people', String(people))
      .replaceAll(':bodies', String(bodies))
      .replaceAll(':rooms', String(roomsPerBody))
      .replaceAll(':history', String(yearsOfHistory))
      .replaceAll(':year', String(planYear));
    await db.query(filled);
    const [{ rows }]: [{ rows: number }] = await db.query(`SELECT count(*)::int AS rows FROM ${table}`);
    onProgress(table, rows);
  }
  await db.query('ANALYZE');
}

/** A number from 0 to 1 that belongs to a row, and a key that does. */
const CHANCE = `
  CREATE FUNCTION pg_temp.chance(nth bigint, salt text) RETURNS double precision LANGUAGE sql IMMUTABLE
    RETURN (hashtextextended(nth::text || salt, 0) & 2147483647) / 2147483648.0;
  CREATE FUNCTION pg_temp.key(kind text, nth bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN md5(kind || nth)::uuid;
  CREATE FUNCTION pg_temp.pick(names text[], nth bigint, salt text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN names[1 + floor(pg_temp.chance(nth, salt) * cardinality(names))::int];`;

const FAMILY = `ARRAY['Nguyễn','Nguyễn','Nguyễn','Trần','Trần','Lê','Lê','Phạm','Huỳnh','Hoàng','Phan','Vũ','Võ','Đặng','Bùi','Đỗ','Hồ','Ngô','Dương','Lý']`;
const WOMEN = `ARRAY['Anh','Bích','Châu','Dung','Giang','Hà','Hạnh','Hoa','Hương','Lan','Linh','Mai','My','Nga','Ngọc','Nhung','Oanh','Phương','Thảo','Thu','Trang','Tuyết','Vân','Yến']`;
const MEN = `ARRAY['An','Bảo','Bình','Cường','Dũng','Đạt','Đức','Hải','Hiếu','Hùng','Khoa','Kiên','Lâm','Long','Minh','Nam','Phong','Phúc','Quang','Sơn','Thành','Thắng','Trung','Tuấn','Việt']`;
const MIDDLE_WOMEN = `ARRAY['Thị','Thị','Thị','Ngọc','Thanh','Kim','Thùy','Minh']`;
const MIDDLE_MEN = `ARRAY['Văn','Văn','Hữu','Đức','Quốc','Minh','Thanh','Công']`;

/** In the order in which one rests on the other. The plan and its rules are put in by whoever measures. */
const TABLES: readonly (readonly [table: string, statement: string])[] = [
  [
    'unit',
    `INSERT INTO unit (id, parent_id, code, name, english_name, kind, founded_on, position)
       VALUES (pg_temp.key('unit', 0), NULL, 'TINH', 'Ủy ban nhân dân tỉnh', 'People''s Committee of the province', 'DEPARTMENT', '1990-01-01', 0);
     INSERT INTO unit (id, parent_id, code, name, english_name, kind, founded_on, position)
       SELECT pg_temp.key('unit', b), pg_temp.key('unit', 0), 'CQ' || b, 'Cơ quan số ' || b, 'Body ' || b, 'SUBORDINATE_BODY', '1995-01-01', b
         FROM generate_series(1, :bodies) b;
     INSERT INTO unit (id, parent_id, code, name, english_name, kind, founded_on, position)
       SELECT pg_temp.key('unit', b * 1000 + r), pg_temp.key('unit', b), 'CQ' || b || 'P' || r, 'Phòng số ' || r || ' cơ quan ' || b,
              'Room ' || r || ' of body ' || b, 'ROOM', '2000-01-01', r
         FROM generate_series(1, :bodies) b, generate_series(1, :rooms) r`,
  ],
  [
    'person',
    `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on)
       SELECT pg_temp.key('person', p), 'NV' || lpad(p::text, 6, '0'),
              pg_temp.pick(${FAMILY}, p, 'family') || ' ' ||
              CASE WHEN pg_temp.chance(p, 'gender') < 0.52
                   THEN pg_temp.pick(${MIDDLE_WOMEN}, p, 'middle') || ' ' || pg_temp.pick(${WOMEN}, p, 'given')
                   ELSE pg_temp.pick(${MIDDLE_MEN}, p, 'middle') || ' ' || pg_temp.pick(${MEN}, p, 'given') END,
              CASE WHEN pg_temp.chance(p, 'gender') < 0.52 THEN 'FEMALE' ELSE 'MALE' END,
              CASE WHEN pg_temp.chance(p, 'job') < 0.35 THEN 'CIVIL_SERVANT' WHEN pg_temp.chance(p, 'job') < 0.92 THEN 'PUBLIC_EMPLOYEE'
                   ELSE 'CONTRACT_WORKER' END,
              -- One in a hundred came during the year.
              CASE WHEN pg_temp.chance(p, 'new') < 0.01 THEN make_date(:year, 1 + floor(pg_temp.chance(p, 'month') * 9)::int, 1)
                   ELSE make_date(:year - 1 - floor(pg_temp.chance(p, 'service') * 30)::int, 1 + floor(pg_temp.chance(p, 'month') * 12)::int, 1) END
         FROM generate_series(1, :people) p;
     CREATE TEMP TABLE someone ON COMMIT DROP AS
       SELECT p, id, service_started_on FROM generate_series(1, :people) p JOIN person ON person.id = pg_temp.key('person', p);
     ANALYZE someone`,
  ],
  [
    'assignment',
    `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on)
       SELECT pg_temp.key('assignment', p), id,
              pg_temp.key('unit', (1 + p % :bodies) * 1000 + 1 + (p / :bodies) % :rooms),
              CASE WHEN place = 0 THEN 'Trưởng phòng' WHEN place <= 2 THEN 'Phó trưởng phòng' ELSE 'Chuyên viên' END,
              CASE WHEN place = 0 THEN 'HEAD' WHEN place <= 2 THEN 'DEPUTY' ELSE 'STAFF' END,
              service_started_on
         FROM (SELECT *, p / (:bodies * :rooms) AS place FROM someone) numbered`,
  ],
  [
    'rating',
    `INSERT INTO rating (id, person_id, year, level, decided_on, decision_number)
       SELECT pg_temp.key('rating' || y, p), id, y,
              CASE WHEN luck < 0.2 THEN 'EXCELLENT' WHEN luck < 0.9 THEN 'GOOD' WHEN luck < 0.99 THEN 'COMPLETED' ELSE 'NOT_COMPLETED' END,
              make_date(y, 11, 25), y || '/QĐ-XL'
         FROM (SELECT *, pg_temp.chance(p, 'rating' || y) * 0.5 + pg_temp.chance(p, 'diligence') * 0.5 AS luck
                 FROM someone, generate_series(:year - :history, :year) y) lived
        WHERE service_started_on < make_date(y, 7, 1);
     ANALYZE rating`,
  ],
  [
    'honour',
    `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on)
       SELECT pg_temp.key('advanced' || r.year, p), r.person_id, 'ADVANCED_WORKER', r.year, r.year || '/QĐ-LĐTT', make_date(r.year, 12, 25)
         FROM someone JOIN rating r ON r.person_id = someone.id
        WHERE r.year < :year AND r.level IN ('EXCELLENT', 'GOOD') AND pg_temp.chance(p, 'advanced' || r.year) < 0.95;
     INSERT INTO honour (id, person_id, award, year, decision_number, decided_on)
       SELECT pg_temp.key('fighter' || r.year, p), r.person_id, 'GRASSROOTS_EMULATION_FIGHTER', r.year, r.year || '/QĐ-CSTĐ', make_date(r.year, 12, 26)
         FROM someone JOIN rating r ON r.person_id = someone.id
        WHERE r.year < :year AND r.level = 'EXCELLENT' AND pg_temp.chance(p, 'fighter' || r.year) < 0.7`,
  ],
  [
    'initiative',
    `INSERT INTO initiative (id, kind, title, level, recognised_on, decision_number)
       SELECT pg_temp.key('initiative', p), CASE WHEN pg_temp.chance(p, 'research') < 0.1 THEN 'RESEARCH' ELSE 'INITIATIVE' END,
              'Giải pháp số ' || p, CASE WHEN pg_temp.chance(p, 'level') < 0.05 THEN 'PROVINCE' ELSE 'UNIT' END, make_date(:year, 10, 20), p || '/QĐ-SK'
         FROM generate_series(1, :people) p WHERE pg_temp.chance(p, 'initiative') < 0.25;
     INSERT INTO initiative_author (initiative_id, person_id)
       SELECT pg_temp.key('initiative', p), id
         FROM someone WHERE pg_temp.chance(p, 'initiative') < 0.25`,
  ],
  [
    'leave',
    `INSERT INTO leave (id, person_id, kind, started_on, ended_on, working_days)
       SELECT pg_temp.key('leave', p), id, CASE WHEN pg_temp.chance(p, 'sick') < 0.7 THEN 'SICK' ELSE 'MATERNITY' END,
              make_date(:year, 3, 1), make_date(:year, 3, 1) + 80, 5 + floor(pg_temp.chance(p, 'days') * 60)::int
         FROM someone WHERE pg_temp.chance(p, 'leave') < 0.08`,
  ],
  [
    'discipline',
    `INSERT INTO discipline (id, person_id, form, decided_on, ends_on, decision_number)
       SELECT pg_temp.key('discipline', p), id, CASE WHEN pg_temp.chance(p, 'form') < 0.7 THEN 'REPRIMAND' ELSE 'WARNING' END,
              make_date(:year, 5, 10), make_date(:year + 1, 5, 10), p || '/QĐ-KL'
         FROM someone WHERE pg_temp.chance(p, 'discipline') < 0.006`,
  ],
];

/** A confirmed pledge of everyone for a plan. */
export async function pledgeAll(database: DataSource, planId: string, people: number, planYear: number): Promise<void> {
  await database.query(
    `INSERT INTO pledge (id, plan_id, person_id, unit_id, awards, receipt_number, sent_at, confirmed_at, created_at, updated_at)
     SELECT md5('pledge' || p)::uuid, $1, a.person_id, a.unit_id, '{ADVANCED_WORKER}', 'ĐK-' || p, moment, moment, moment, moment
       FROM generate_series(1, $2::int) p JOIN assignment a ON a.person_id = md5('person' || p)::uuid,
            (SELECT make_timestamptz($3::int, 3, 20, 9, 0, 0, 'Asia/Ho_Chi_Minh') AS moment) m
      WHERE hashtextextended(p || 'pledge', 0) % 100 <> 0`,
    [planId, people, planYear],
  );
}
