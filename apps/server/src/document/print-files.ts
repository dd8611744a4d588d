import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OWN_FILES } from '../own-files';

const FACES = ['400-normal', '400-italic', '700-normal', '700-italic'] as const;
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;

/** A file as it is served to the page. */
interface OwnFile {
  readonly body: Buffer | string;
  readonly type: string;
}

let read: Promise<ReadonlyMap<string, OwnFile>> | undefined;

/** Everything that the page which prints may ask for, by path. */
export function printFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  read ??= readFiles();
  return read;
}

async function readFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  const script = async (path: string): Promise<OwnFile> => ({ body: await readFile(path), type: 'text/javascript; charset=utf-8' });
  const ranges: Record<string, string> = JSON.parse(await readFile(join(packageFolder('@fontsource/tinos'), 'unicode.json'), 'utf8'));
  const css = `${fontFaces(ranges)}\n${await readFile(join(OWN_FILES, 'print/print-docx.css'), 'utf8')}`;
  const fonts = await Promise.all(
    SUBSETS.flatMap((subset) =>
      FACES.map(async (face): Promise<[string, OwnFile]> => {
        const name = `tinos-${subset}-${face}.woff2`;
        return [`/${name}`, { body: await readFile(join(packageFolder('@fontsource/tinos'), 'files', name)), type: 'font/woff2' }];
      }),
    ),
  );
  return new Map<string, OwnFile>([
    ['/', { body: PAGE, type: 'text/html; charset=utf-8' }],
    ['/print-docx.css', { body: css, type: 'text/css; charset=utf-8' }],
    ['/print-docx.js', await script(join(OWN_FILES, 'print/print-docx.js'))],
    ['/jszip.js', await script(join(packageFolder('jszip'), 'dist/jszip.min.js'))],
    ['/docx-preview.js', await script(join(packageFolder('docx-preview'), 'dist/docx-preview.min.js'))],
    ...fonts,
  ]);
}

const PAGE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Văn bản</title>
    <link rel="stylesheet" href="/print-docx.css">
    <script src="/jszip.js"></script>
    <script src="/docx-preview.js"></script>
    <script src="/print-docx.js"></script>
  </head>
  <body></body>
</html>`;

/** The letters under both names by which a document may call them, each subset for the characters that the package says. */
function fontFaces(ranges: Readonly<Record<string, string>>): string {
  return ['Times New Roman', 'Tinos']
    .flatMap((family) =>
      SUBSETS.flatMap((subset) =>
        FACES.map((face) => {
          const [weight, style] = face.split('-');
          return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; src: url('/tinos-${subset}-${face}.woff2') format('woff2'); unicode-range: ${ranges[subset]}; }`;
        }),
      ),
    )
    .join('\n');
}

/** Where a package lies; found by its main file, since not every package lets its `package.json` be asked for. */
function packageFolder(name: string): string {
  const find = createRequire(join(import.meta.dirname, 'print-files.js'));
  for (const folder of find.resolve.paths(name) ?? []) {
    const place = join(folder, name);
    try {
      return dirname(find.resolve(join(place, 'package.json')));
    } catch {
      // Looks in the next folder up.
    }
  }
  throw new Error(`The package ${name} is not installed.`);
}
