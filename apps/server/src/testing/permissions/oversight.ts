import { ACTORS, input, PEOPLE, type PermissionTable, SIGNED_IN, STALE } from './table';

/** Who may ask and do what about oversight. */
export const OVERSIGHT: PermissionTable = {
  queries: {
    replay: {
      may: ['office', 'director', 'inspector', 'employee'],
      whose: 'OWNER',
      args: ({ nominationId }) => `nominationId: "${nominationId}"`,
    },
    whatIf: {
      may: ['office', 'director', 'inspector'],
      args: ({ planId, rulebookVersionId }) => `planId: "${planId}", versionId: "${rulebookVersionId}"`,
    },
    postings: { may: [...SIGNED_IN, 'readingToken'] },
    posting: { may: [...SIGNED_IN, 'readingToken'], whose: 'COMMON', args: ({ postingId }) => `id: "${postingId}"` },
    postingDraft: { may: ['office'], args: () => 'audience: STAFF' },
    objectionForm: {
      may: PEOPLE,
      whose: 'COMMON',
      args: ({ postingId, nominationId }) => `postingId: "${postingId}", nominationId: "${nominationId}"`,
    },
    objections: { may: ['office', 'inspector'] },
    objection: { may: ['office'], whose: 'AGENCY', args: ({ objectionId }) => `id: "${objectionId}"` },
    nominationObjections: {
      may: ['employee', 'head', 'office', 'council', 'director', 'inspector', 'readingToken'],
      whose: 'OWNER',
      args: ({ nominationId }) => `nominationId: "${nominationId}"`,
    },
    myObjections: { may: SIGNED_IN },
    // Whoever holds the code; here nobody does.
    objectionByCode: { may: [], whose: 'SECRET', args: () => 'code: "00000-00000-00000-00000"' },
    publicPostings: { may: ACTORS },
    publicPosting: { may: ACTORS, whose: 'COMMON', args: ({ postingId }) => `id: "${postingId}"` },
    publicHonours: { may: ACTORS, whose: 'COMMON', args: ({ unitId }) => `filter: { unitId: "${unitId}" }` },
    publicHonouree: { may: ACTORS, whose: 'COMMON', args: ({ unitId }) => `kind: COLLECTIVE, id: "${unitId}"` },
    publicStories: { may: ACTORS },
    publicChoices: { may: ACTORS },
    stories: { may: ['office'] },
    story: { may: ['office'], whose: 'AGENCY', args: ({ storyId }) => `id: "${storyId}"` },
    publicityChoice: { may: SIGNED_IN },
  },
  mutations: {
    postNominations: { may: ['office'], whose: 'AGENCY', args: ({ planId }) => input(`planId: "${planId}", audience: STAFF, entries: []`) },
    withdrawPosting: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ postingId }) => input(`postingId: "${postingId}", reason: "vì", ${STALE}`),
    },
    // Everybody may object, signed in or not; a token may not: it would leave a trace of its own.
    fileObjection: {
      may: ['nobody', ...PEOPLE],
      whose: 'COMMON',
      args: ({ postingId, nominationId }) => input(`postingId: "${postingId}", nominationId: "${nominationId}", text: ""`),
    },
    releaseObjection: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ objectionId }) => input(`objectionId: "${objectionId}", text: "vì", ${STALE}`),
    },
    replyToObjection: {
      may: ['employee', 'head'],
      whose: 'OWNER',
      args: ({ objectionId }) => input(`objectionId: "${objectionId}", text: "vì", ${STALE}`),
    },
    answerObjection: {
      may: ['office'],
      whose: 'AGENCY',
      args: ({ objectionId }) =>
        input(`objectionId: "${objectionId}", finding: NOT_UPHELD, consequence: NONE, reasons: "vì", citation: "vì", ${STALE}`),
    },
    choosePublicity: { may: SIGNED_IN, args: () => input(`decisions: true, postings: false, stories: false, ${STALE}`) },
    saveStory: { may: ['office'], whose: 'AGENCY', args: ({ storyId }) => input(`storyId: "${storyId}", title: "vì", ${STALE}`) },
    publishStory: { may: ['office'], whose: 'AGENCY', args: ({ storyId }) => input(`storyId: "${storyId}", ${STALE}`) },
    unpublishStory: { may: ['office'], whose: 'AGENCY', args: ({ storyId }) => input(`storyId: "${storyId}", reason: "vì", ${STALE}`) },
  },
};
