import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMemoryHistory } from '@tanstack/react-router';
import { NOTICE_CODES, noticePath } from '@vinh-danh/domain/notice/notice';
import { createAppRouter } from './routes';

const ID = '01890000-0000-7000-8000-000000000001';
const SERVER = resolve(__dirname, '../../../server/src');

/** Where notices lead that name another page than that of their kind: `path: \`/…\`` where somebody is told. */
function pathsOfTellers(): string[] {
  return readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/tell-[^/]*\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(join(SERVER, name), 'utf8').matchAll(/path: `([^`]+)`/g)])
    .map(([, path]) => (path as string).replaceAll(/\$\{[^}]+\}/g, ID));
}

/** Of a sitting that is called members are reminded on its page, of one that is open where they vote. */
const REMINDED = [`/sittings/${ID}`, `/sittings/${ID}/vote`];

const LINKS = [...NOTICE_CODES.map((code) => noticePath(code, ID)), ...pathsOfTellers(), ...REMINDED];

describe('the link of every notice', () => {
  const router = createAppRouter(createMemoryHistory({ initialEntries: ['/'] }));

  it.each([...new Set(LINKS)])('%s leads to a page of the program, which takes what the link asks of it', (link) => {
    const { pathname, search } = router.parseLocation(createMemoryHistory({ initialEntries: [link] }).location);
    const [matchedRoutes, , foundRoute] = router.getMatchedRoutes(pathname);
    expect(foundRoute?.fullPath).toBeDefined();
    const last = matchedRoutes.at(-1) as { options: { validateSearch?: (search: object) => object } };
    expect({ ...last.options.validateSearch?.(search) }).toMatchObject(search);
  });

  it('is looked for where the server names pages of its own', () => {
    expect(pathsOfTellers()).toContain(`/replay/${ID}`);
  });
});
