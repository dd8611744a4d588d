/** Types of which each field is decided: they hold what is about people, votes, objections, money or the trail. Every other field is in restricted-fields.ts. */
export const PLAIN_FIELDS: Readonly<Record<string, string>> = {
  Person: 'code honours id jobGroup leftOn mayEnter name rank title unit',
  PersonFacts: `
    assignments blockRanks bornOn clearances disciplines gender indicators initiatives inquiries leaves ratings
    scoreSheets serviceStartedOn studies version
  `,
  Unit: 'code dissolvedOn foundedOn honours id kind mayEdit mayEnter name parentId position version',
  UnitFacts: 'blockRanks clearances indicators inquiries ratings scoreSheets',
  Nomination: `
    achievements approvalRefusals approvedAt attachments attestations award awardLines awardName awardShortName
    correction createdAt decisionReason dossier dossierId editRefusals eligibility findings id initiatives nominee
    refusedAt reopened returnNote sendRefusals stage state updatedAt version voteResult voteRule votesInFavour
    votesNeeded waiting
  `,
  NominationSummary: `
    award awardName awardShortName createdAt decidedAt dossierId id nomineeId nomineeKind nomineeName present
    receiptNumber sentAt state unitId unitName version votesInFavour
  `,
  NominationSummaryConnection: 'edges pageInfo totalCount',
  Dossier: `
    acceptRefusals acceptedAt askerName attachments createdAt daysLate editRefusals history id meetingHeldOn
    meetingMembers meetingPresent nominationCount nominations papers recallRefusals recalledAt receiptNumber
    reopened returnNote returnedAt sendRefusals sendings sentAt stages state takeOverRefusals tasks unitId unitName
    updatedAt version window withdrawRefusals withdrawnAt
  `,
  Sitting: `
    attendanceChanges cancelReason cancelledAt candidates caseCount cases closedAt conveneRefusals convenedAt
    council councilId id memberTies note number openRefusals openedAt place planId seats standing startsAt state
    version window year
  `,
  SittingCase: `
    award awardName ballot decidedAt id initiativeId isKeptFrom lowerAwardName minutes name nominationId opinions
    outcome ownInterest partRefusals place recusals sitting sittingId unit
  `,
  Ballot: `
    awaits closedAt countedAt form id inner mayConfirmVoid mayRun number openedAt outer purpose rounds sittingId
    state voidAskedBy voidReason voidedAt
  `,
  BallotRound: `
    ballotId ballotNumber caseId caseName count form id innerKey number outerKey papers purpose result state
    turnout voted votes
  `,
  CaseBallots: 'ballots caseId earlier form isToSettle lowerTitle minutes name openRefusals ownVotes rule running sittingId',
  BallotDesk: 'attendees ballots cases mayRun sittingId',
  CountedPaper: 'choice receipt',
  OpenVote: 'choice inWriting name',
  OwnVote: 'choice hasVoted isProxy name personId refusals',
  Objection: `
    answeredAt awardName citation condition consequence finding freezes handler id nominationId nomineeName number
    reasons receivedOn state unitName version
  `,
  ObjectionDetail: `
    answeredAt awardName citation condition consequence files finding freezes handler id needsCouncil nominationId
    nomineeName number reasons receivedAt receivedOn releaseRefusals releasedAt releasedText repliedAt repliedBy
    reply state unitName version words
  `,
  ObjectionSource: 'anonymous contact isEmployee name',
  ObjectionFile: 'filename id size',
  OwnObjection: `
    answeredAt awardName citation condition consequence fileCount finding freezes nomineeName number reasons
    receivedAt state words
  `,
  ReleasedObjection: `
    answeredAt awardName citation condition consequence finding id mayReply nomineeName number reasons releasedAt
    releasedText repliedAt repliedBy reply state version
  `,
  AuditEntry: `
    accountId accountName action apiTokenName at before id onBehalfOfName reason requestId subjectId subjectKind
    unitId unitName
  `,
  Account: 'createdAt disabledAt displayName id lockedUntil mustChangePassword personId roles unitName username',
  Mail: 'about accountId address answer attempts createdAt dropReason id kind nextAttemptAt readerName settledAt state',
  Viewer: 'displayName id language mustChangePassword personId roles unreadNotices username',
  FamilyTie: 'declaredAt id kind name personId relativeId',
  Recusal: 'because clearReason clearedAt clearedBy explanation ground id mayBeCleared name note personId setAt setBy version',
  WrittenOpinion: 'fileId givenAt name opinion personId side',
  Session: 'createdAt current expiresAt id lastSeenAt userAgent',
  ApiToken: 'createdAt expiresAt hint id lastUsedAt name revokedAt scopes',
  Fund: 'committed income left paid planId units year',
  FundEntry: 'amount documentNumber enteredOn id isReversed kind note recordedAt recordedBy',
  Payment: `
    amount award awardName baseSalary because decidedOn decisionId decisionNumber due id isFrozen multiple nominee
    paidOn source state unitName version voucherNumber
  `,
  Pledge: `
    advice aims awards confirmRefusals confirmedAt createdAt history id initiatives recallRefusals recalledAt
    receiptNumber returnReason returnedAt sendRefusals sentAt state subject surroundings tasks updatedAt version
  `,
  PledgeRow: 'awards id mayConfirm name receiptNumber sentAt state subject taskCount unitId unitName version',
  FiledInitiative: `
    authors description effect filedAt id isOwn kind level mayReview receiptNumber recognitions refuseReason state
    title unit version withdrawRefusals
  `,
  PostingEntry: 'awardName nominationId nomineeKind nomineeName postingId summary unitName',
  PublicHonouree: 'honours id kind name story unitName',
  PublicPosting: 'closesAt entries id note number postedAt state withdrawReason year',
  PublicHonour: 'awardName decidedOn decisionNumber id kind name revocationNumber revokedOn subjectId unitName year',
  PublicStory: 'awardNames id kind name picture story subjectId title unitName',
  PublicUnit: 'id name',
  Notice: 'at id kind name path readAt sentence',
  SittingNews: 'caseId change sittingId',
  DossierCount: 'count state',
};

/** What an answer to an act, and an edge of a page, say themselves; all else in them is a thing of a type that is decided. */
export const CARRIED_FIELDS = 'cursor dryRun oneTimePassword removedId secret';

export const HOW_TO_DECIDE =
  'name it in plain-fields.ts or whole-types.ts of testing/permissions if whoever reaches its type may read it, otherwise in restricted-fields.ts';
