import { lazy, type ReactNode, Suspense, useId } from 'react';
import styles from './data-table.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

/** From this many rows on, only those near the window are in the document. */
const WINDOWED_FROM = 200;
const WindowedRows = lazy(() =>
  import('./windowed-rows').then((module) => ({ default: module.WindowedRows as typeof module.WindowedRows<unknown> })),
);

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that their digits stand under each other. */
  readonly numeric?: boolean;
  /** A number or code that is read as one: it stays on one line. */
  readonly unbroken?: boolean;
  /** The cell that names the row. One column has it; screen readers say it with every other cell. */
  readonly rowHeader?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows. Read out; seen only with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Marks the row that is open or chosen. */
  readonly isCurrent?: (row: Row) => boolean;
  /** Cells below the rows, one a column. */
  readonly footer?: readonly ReactNode[];
  /** `cards`: on a phone each row becomes a card. `scroll`: the table scrolls sideways, for figures to be compared. */
  readonly narrow?: 'cards' | 'scroll';
}

/** A table, of a few rows or of fifty thousand. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, sorting, onSort, isCurrent, footer, narrow = 'cards' } = props;
  const w = useWords(uiWords);
  const id = useId();
  const cellsOf = (row: Row) => columns.map((column) => <Cell column={column} key={column.key} row={row} />);
  const body = (shown: readonly Row[]) => (
    <tbody>
      {shown.map((row) => (
        <tr aria-current={isCurrent?.(row) || undefined} key={rowKey(row)}>
          {cellsOf(row)}
        </tr>
      ))}
    </tbody>
  );
  const table = (
    <table
      aria-rowcount={rows.length < WINDOWED_FROM ? undefined : rows.length + 1}
      className={narrow === 'cards' ? styles.cards : styles.table}
    >
      <caption className={showCaption ? styles.caption : styles.hidden} id={id}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell column={column} key={column.key} onSort={onSort} sorting={sorting} />
          ))}
        </tr>
      </thead>
      {rows.length < WINDOWED_FROM ? (
        body(rows)
      ) : (
        <Suspense fallback={body(rows.slice(0, WINDOWED_FROM))}>
          <WindowedRows
            asCards={narrow === 'cards'}
            cellsOf={cellsOf as (row: unknown) => ReactNode}
            columns={columns.length}
            isCurrent={isCurrent as ((row: unknown) => boolean) | undefined}
            rowKey={rowKey as (row: unknown) => string}
            rows={rows}
          />
        </Suspense>
      )}
      {footer && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td className={column.numeric ? styles.numeric : undefined} data-label={column.label} key={column.key}>
                {footer[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  if (narrow === 'cards') return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`${caption}. ${w.scrollable}`} className={styles.scroll} tabIndex={0}>
      {table}
    </section>
  );
}

function HeaderCell<Row>({ column, sorting, onSort }: { column: Column<Row>; sorting?: Sorting; onSort?: (sorting: Sorting) => void }) {
  const w = useWords(uiWords);
  const className = column.numeric ? styles.numeric : undefined;
  if (!column.sortable || !onSort) {
    return (
      <th className={className} scope="col">
        {column.label}
      </th>
    );
  }
  const sorted = sorting?.by === column.key;
  return (
    <th aria-sort={sorted ? (sorting.down ? 'descending' : 'ascending') : 'none'} className={className} scope="col">
      <button
        className={styles.sort}
        onClick={() => onSort({ by: column.key, down: sorted ? !sorting.down : false })}
        title={w.sortBy(column.label)}
        type="button"
      >
        {column.label}
        <span aria-hidden>{sorted ? (sorting.down ? ' ▼' : ' ▲') : ' ↕'}</span>
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.numeric ? styles.numeric : column.unbroken ? styles.unbroken : undefined;
  const shared = { className, 'data-label': column.label };
  return column.rowHeader ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...shared}>{column.cell(row)}</td>
  );
}
