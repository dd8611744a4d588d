import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What some work of this process sends to PostgreSQL, in order. */
export async function captureStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const { query } = pg.Client.prototype;
  const statements: Statement[] = [];
  pg.Client.prototype.query = function captured(this: pg.Client, ...asked: never[]) {
    const [first, second] = asked as unknown[];
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as Statement);
    statements.push({ text, values: Array.isArray(values) ? [...values] : [] });
    return Reflect.apply(query, this, asked);
  } as typeof query;
  try {
    await work();
    return statements;
  } finally {
    pg.Client.prototype.query = query;
  }
}
