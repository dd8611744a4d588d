import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './data-table.module.css';

/** Pixels: of a row before it was measured, and between the cards of a phone. */
const USUAL_HEIGHT = 45;
const CARD_GAP = 12;
/** Rows drawn beyond either edge of the window. */
const BEYOND = 20;

interface WindowedRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: number;
  readonly isCurrent?: (row: Row) => boolean;
  /** On a phone each row is a card. */
  readonly asCards: boolean;
  readonly cellsOf: (row: Row) => ReactNode;
}

/** The body of a table of which only the rows near the window are in the document. Each says which of all it is. */
export function WindowedRows<Row>({ rows, rowKey, columns, isCurrent, asCards, cellsOf }: WindowedRowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  useLayoutEffect(() => {
    const found = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(found - top) > 1) setTop(found);
  });
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND,
    scrollMargin: top,
    gap: asCards && isNarrow ? CARD_GAP : 0,
    getItemKey: (index) => rowKey(rows[index] as Row),
  });
  const shown = virtualizer.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtualizer.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body}>
      <Space columns={columns} height={before} />
      {shown.map(({ index, key }) => {
        const row = rows[index] as Row;
        return (
          <tr
            aria-current={isCurrent?.(row) || undefined}
            aria-rowindex={index + 2}
            data-index={index}
            key={key}
            ref={virtualizer.measureElement}
          >
            {cellsOf(row)}
          </tr>
        );
      })}
      <Space columns={columns} height={after} />
    </tbody>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ columns, height }: { columns: number; height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles.space}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
