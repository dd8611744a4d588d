import { mailingDepartment } from '../testing/builders/notices';
import type { PersonName } from '../testing/department';
import type { Client } from '../testing/test-server';

const at = mailingDepartment();
let head: Client;

beforeAll(async () => {
  head = await at.as('head');
});

interface Page {
  readonly notices: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly sentence: { readonly vi: string };
        readonly path: string;
        readonly readAt: string | null;
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const NOTICES = `query ($unread: Boolean, $first: Int, $after: String) {
  notices(unread: $unread, first: $first, after: $after) { edges { node { id sentence { vi } path readAt } } pageInfo { hasNextPage endCursor } }
}`;
const read = async (client: Client, variables: object = {}) => (await client.ask<Page>(NOTICES, variables)).notices;
const unread = async (client: Client) =>
  (await client.ask<{ viewer: { unreadNotices: number } }>('{ viewer { unreadNotices } }')).viewer.unreadNotices;
const tellThree = async (name: PersonName = 'head') => {
  for (const hour of ['01', '02', '03']) await at.tell('DOSSIER_ACCEPTED', [name], { now: `2017-05-22T${hour}:00:00Z` });
};

describe('the notices of an account', () => {
  it('are its own, the newest first, page by page', async () => {
    await tellThree();
    await at.tell('DOSSIER_RETURNED', ['office']);
    const first = await read(head, { first: 2 });
    expect(first.edges).toHaveLength(2);
    expect(first.edges[0]?.node).toMatchObject({
      sentence: {
        vi: 'Văn phòng Sở đã tiếp nhận hồ sơ số HS-2017-1 của Phòng Kế hoạch – Tài chính; hồ sơ được chuyển sang bước tiếp theo.',
      },
      path: '/dossiers/00000000-0000-7000-8000-000000000001',
      readAt: null,
    });
    const rest = await read(head, { first: 2, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ edges: [{}], pageInfo: { hasNextPage: false } });
    expect(await unread(head)).toBe(3);
  });

  it('are marked as read one by one, or all that were seen; those of others are left alone', async () => {
    await tellThree();
    await tellThree('office');
    const [newest, , oldest] = (await read(head)).edges.map(({ node }) => node.id);
    const mark = (client: Client, ids: unknown[]) =>
      client.ask<{ markNoticesRead: { unreadNotices: number } }>(
        'mutation ($ids: [ID!]!) { markNoticesRead(ids: $ids) { unreadNotices } }',
        { ids },
      );
    expect(await mark(await at.as('office'), [newest])).toEqual({ markNoticesRead: { unreadNotices: 3 } });
    expect(await mark(head, [oldest])).toEqual({ markNoticesRead: { unreadNotices: 2 } });
    // One comes while the reader looks at the others.
    await at.tell('DOSSIER_RETURNED', ['head'], { now: '2017-05-22T04:00:00Z' });
    const all = await head.ask('mutation ($id: ID!) { markAllNoticesRead(newest: $id) { unreadNotices } }', { id: newest });
    expect(all).toEqual({ markAllNoticesRead: { unreadNotices: 1 } });
    expect((await read(head, { unread: true })).edges).toHaveLength(1);
    expect(await unread(await at.as('office'))).toBe(3);
  });

  it('show nothing to who has a one-time password, which somebody else knows', async () => {
    await tellThree();
    const { accountId } = at.person('head');
    await at.query('UPDATE account SET must_change_password = true, version = version + 1 WHERE id = $1', [accountId]);
    expect((await read(head)).edges).toEqual([]);
    expect(await unread(head)).toBe(0);
    await at.query('UPDATE account SET must_change_password = false, version = version + 1 WHERE id = $1', [accountId]);
  });
});

describe('how somebody is told', () => {
  const SETTINGS = 'mailAddress sendsMail digestHour choices { kind delivery usual }';
  interface Settings {
    readonly mailAddress: string | null;
    readonly sendsMail: boolean;
    readonly digestHour: number;
    readonly choices: readonly { readonly kind: string; readonly delivery: string; readonly usual: string }[];
  }
  const settings = async (client: Client) =>
    (await client.ask<{ noticeSettings: Settings }>(`{ noticeSettings { ${SETTINGS} } }`)).noticeSettings;
  const choose = (client: Client, kinds: string[], delivery: string) =>
    client.send<{ chooseNoticeDelivery: Settings }>(
      `mutation ($kinds: [NoticeKind!]!, $delivery: NoticeDelivery!) { chooseNoticeDelivery(kinds: $kinds, delivery: $delivery) { ${SETTINGS} } }`,
      { kinds, delivery },
    );

  it('is asked only for what may come in their roles', async () => {
    const { choices, ...rest } = await settings(head);
    expect(rest).toEqual({ mailAddress: 'head@agency.vn', sendsMail: true, digestHour: 7 });
    const kinds = choices.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['DOSSIER_RETURNED', 'REMIND_PLEDGE']));
    expect(kinds).not.toContain('DOSSIER_SENT');
    expect((await choose(head, ['DOSSIER_SENT'], 'APP')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is as they chose from then on', async () => {
    await choose(head, ['DOSSIER_RETURNED', 'DOSSIER_ACCEPTED'], 'MAIL');
    const { data } = await choose(head, ['DOSSIER_RETURNED'], 'DIGEST');
    expect(data.chooseNoticeDelivery.choices).toEqual(
      expect.arrayContaining([
        { kind: 'DOSSIER_RETURNED', delivery: 'DIGEST', usual: 'MAIL' },
        { kind: 'DOSSIER_ACCEPTED', delivery: 'MAIL', usual: 'DIGEST' },
      ]),
    );
    await at.tell('DOSSIER_RETURNED', ['head']);
    await at.tell('DOSSIER_ACCEPTED', ['head']);
    expect(await at.query('SELECT kind, delivery FROM notice ORDER BY kind')).toEqual([
      { kind: 'DOSSIER_ACCEPTED', delivery: 'MAIL' },
      { kind: 'DOSSIER_RETURNED', delivery: 'DIGEST' },
    ]);
  });
});
