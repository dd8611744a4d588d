import { Button } from '@mantine/core';
import { uiWords } from './ui-words';
import { useWords } from './words';

interface ExcelLinkProps {
  /** Of the list under `/files/lists`. */
  readonly path: string;
  /** By what the list is narrowed, as on the page. */
  readonly search?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What the list is, in words. */
  readonly what: string;
}

/** A list as a workbook. It is a file of the server, not a page: the browser saves it. */
export function ExcelLink({ path, search = {}, what }: ExcelLinkProps) {
  const w = useWords(uiWords);
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) for (const each of [value ?? []].flat()) asked.append(name, each);
  const query = asked.size > 0 ? `?${asked}` : '';
  return (
    <Button aria-label={w.excelOf(what)} component="a" download href={`/files/lists/${path}${query}`} variant="default">
      {w.excel}
    </Button>
  );
}
