import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { badUserInput } from './errors';

/** The most rows that one answer gives. */
export const PAGE_LIMIT = 100;

@ObjectType('PageInfo', { description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, at most 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** Makes the two object types of a Relay connection. */
export function connectionType<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A row of a list of ${name}.`, simpleResolvers: true })
  class EdgeClass {
    @Field(() => String, { description: 'Where the row stands.' })
    cursor!: string;

    @Field(() => node, { description: 'The row itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class ConnectionClass {
    @Field(() => [EdgeClass], { description: 'The rows of the page.' })
    edges!: EdgeClass[];

    @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
    pageInfo!: PageInfo;
  }
  return ConnectionClass;
}

/** How many rows to read: one more than asked for tells whether another page follows. */
export function pageSize({ first }: PageArgs): number {
  if (first < 1 || first > PAGE_LIMIT)
    throw badUserInput({ vi: `Mỗi trang có từ 1 đến ${PAGE_LIMIT} dòng.`, en: `A page has between 1 and ${PAGE_LIMIT} rows.` });
  return first;
}

/** A page from rows read with `LIMIT first + 1`; `keyOf` gives the values that the list is ordered by. */
export function toConnection<Row>(
  rows: readonly Row[],
  first: number,
  keyOf: (row: Row) => readonly (string | number | Date)[],
): Connection<Row> {
  const edges = rows.slice(0, first).map((node) => new KeyedEdge(node, keyOf));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Makes its cursor only for who asks: most ask for the last one, in `endCursor`. */
class KeyedEdge<Row> implements Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly keyOf: (row: Row) => readonly (string | number | Date)[],
  ) {}

  get cursor(): string {
    return encodeCursor(this.keyOf(this.node));
  }
}

/** Where a row stands, as clients get it. */
export function encodeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor, or null at the start of the list. A cursor that we did not make is refused. */
export function decodeCursor(after: string | null | undefined, length: number): string[] | null {
  if (!after) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length) return key.map(String);
  } catch {
    // Falls through to the same answer as a cursor of another list.
  }
  throw badUserInput({
    vi: 'Vị trí trang không hợp lệ: hãy mở lại danh sách.',
    en: 'This cursor is not one of ours: open the list again.',
  });
}
