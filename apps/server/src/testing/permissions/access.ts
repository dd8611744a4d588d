import { ACTORS, DAY, input, type PermissionTable, SIGNED_IN, STALE } from './table';

/** Who may ask and do what about access. */
export const ACCESS: PermissionTable = {
  queries: {
    clock: { may: ACTORS },
    viewer: { may: ACTORS },
    demonstrationAccounts: { may: ACTORS },
    sessions: { may: SIGNED_IN },
    apiTokens: { may: SIGNED_IN },
    notices: { may: SIGNED_IN },
    noticeSettings: { may: SIGNED_IN },
    accounts: { may: ['administrator'] },
    mails: { may: ['administrator'] },
    mailFigures: { may: ['administrator'] },
    account: { may: ['administrator'], args: ({ accountId }) => `id: "${accountId}"` },
    standIns: { may: SIGNED_IN },
    lendableRoles: { may: SIGNED_IN },
    auditEntries: { may: ['office', 'inspector', 'administrator'] },
    auditHead: { may: ['office', 'inspector', 'administrator'] },
    auditVerification: { may: ['office', 'inspector', 'administrator'] },
    home: { may: SIGNED_IN },
  },
  mutations: {
    signIn: { may: ACTORS, args: () => 'username: "nobody-at-all", password: "x"' },
    signOut: { may: ACTORS },
    signOutEverywhere: { may: SIGNED_IN },
    changePassword: { may: SIGNED_IN, args: () => 'currentPassword: "x", newPassword: "y"' },
    setLanguage: { may: SIGNED_IN, args: () => 'language: vi' },
    setOwnMailAddress: { may: SIGNED_IN, args: () => 'address: "x"' },
    markNoticesRead: { may: SIGNED_IN, args: () => 'ids: []' },
    markAllNoticesRead: { may: SIGNED_IN, args: ({ accountId }) => `newest: "${accountId}"` },
    chooseNoticeDelivery: { may: SIGNED_IN, args: () => 'kinds: [], delivery: APP' },
    setDemonstrationClock: { may: SIGNED_IN, args: () => 'at: "2000-01-01T00:00:00Z"' },
    createApiToken: { may: SIGNED_IN, args: () => input('name: "", scopes: [PLAN_READ], days: 1') },
    revokeApiToken: { may: ['employee'], args: ({ apiTokenId }) => input(`apiTokenId: "${apiTokenId}"`) },
    createAccount: { may: ['administrator'], args: () => input('username: "x"') },
    resetPassword: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
    disableAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
    enableAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
    setMailAddress: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}", address: "x"`) },
    retryMails: { may: ['administrator'], args: () => input('mailIds: []') },
    unlockAccount: { may: ['administrator'], args: ({ accountId }) => input(`accountId: "${accountId}"`) },
    grantRole: {
      may: ['administrator'],
      args: ({ accountId, unitId }) => input(`accountId: "${accountId}", role: EMPLOYEE, unitId: "${unitId}", validFrom: "${DAY}"`),
    },
    revokeRole: { may: ['administrator'], args: ({ roleGrantId }) => input(`roleGrantId: "${roleGrantId}"`) },
    setStandIn: {
      may: ['head', 'office', 'administrator'],
      args: ({ headGrantId, personId }) =>
        input(`roleGrantId: "${headGrantId}", deputyPersonId: "${personId}", validFrom: "${DAY}", validTo: "${DAY}", decisionNumber: ""`),
    },
    revokeStandIn: {
      may: ['employee', 'head', 'office', 'administrator'],
      args: ({ standInId }) => input(`standInId: "${standInId}", reason: "", ${STALE}`),
    },
  },
};
