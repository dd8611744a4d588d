import type { Citation } from './rulebook/citation';
import type { Text } from './text';

/**
 * Every way to say no. A refusal is data: a code, the facts, the source of the rule behind it. Its sentences are made
 * here and nowhere else, so the page, the letter and the API say the same. Adding a reason is one entry in `SENTENCES`:
 * the compiler then knows its facts, and the schema's enum follows.
 *
 * Facts are strings and numbers already fit to be read (dates as `15/03/2017`, instants as `23:59 ngày 31/03/2017`).
 */
type Facts = Readonly<Record<string, string | number>>;
type Sentence<F extends Facts> = (facts: F) => Text;
const sentence = <F extends Facts>(make: Sentence<F>): Sentence<F> => make;

const SENTENCES = {
  // Any act
  STALE: sentence((f: { by: string; at: string; atEnglish: string }) => ({
    vi: `${f.by} đã thay đổi nội dung này lúc ${f.at}. Chưa có gì bị ghi đè: hãy xem bản mới rồi làm lại.`,
    en: `${f.by} changed this at ${f.atEnglish}. Nothing was overwritten: look at the new version and try again.`,
  })),

  // Access
  SIGN_IN_FAILED: sentence(() => ({
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is not right.',
  })),
  ACCOUNT_LOCKED: sentence((f: { until: string; untilEnglish: string }) => ({
    vi: `Tài khoản bị khóa tạm vì nhập sai mật khẩu nhiều lần. Có thể đăng nhập lại từ ${f.until}, hoặc đề nghị quản trị viên mở khóa.`,
    en: `The account is locked after repeated wrong passwords. Sign in again from ${f.untilEnglish}, or ask an administrator to unlock it.`,
  })),
  PASSWORD_TOO_SHORT: sentence((f: { least: number }) => ({
    vi: `Mật khẩu mới phải có ít nhất ${f.least} ký tự.`,
    en: `The new password must have at least ${f.least} characters.`,
  })),
  PASSWORD_TOO_LONG: sentence((f: { most: number }) => ({
    vi: `Mật khẩu mới chỉ được có nhiều nhất ${f.most} ký tự.`,
    en: `The new password may have at most ${f.most} characters.`,
  })),
  PASSWORD_WRONG: sentence(() => ({
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is not right.',
  })),
  USERNAME_TAKEN: sentence((f: { username: string }) => ({
    vi: `Tên đăng nhập “${f.username}” đã có người dùng.`,
    en: `The user name “${f.username}” is taken.`,
  })),
  LAST_ADMINISTRATOR: sentence(() => ({
    vi: 'Đây là quản trị viên cuối cùng: hãy giao vai trò này cho người khác trước.',
    en: 'This is the last administrator: give the role to somebody else first.',
  })),
  USERNAME_INVALID: sentence((f: { least: number; most: number }) => ({
    vi: `Tên đăng nhập gồm từ ${f.least} đến ${f.most} ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới; bắt đầu bằng chữ cái hoặc chữ số.`,
    en: `A user name has ${f.least} to ${f.most} characters: letters without accents, digits, dots, hyphens and underscores; it begins with a letter or a digit.`,
  })),
  ACCOUNT_WITHOUT_NAME: sentence((f: { most: number }) => ({
    vi: `Tài khoản không gắn với người nào thì phải có tên hiển thị, dài nhất ${f.most} ký tự.`,
    en: `An account that is nobody’s needs a name of its own, of at most ${f.most} characters.`,
  })),
  PERSON_HAS_ACCOUNT: sentence((f: { person: string; username: string }) => ({
    vi: `${f.person} đã có tài khoản “${f.username}”.`,
    en: `${f.person} already has the account “${f.username}”.`,
  })),
  OWN_ACCOUNT: sentence(() => ({
    vi: 'Không ai tự giao, tự thu hồi vai trò, tự khóa hoặc tự đặt lại mật khẩu cho tài khoản của mình: phải do quản trị viên khác thực hiện.',
    en: 'Nobody gives roles to their own account, takes them away, disables it or resets its password: another administrator does.',
  })),
  ROLE_BY_ASSIGNMENT: sentence(() => ({
    vi: 'Vai trò người lao động không phải giao: mỗi người có vai trò này tại đơn vị mình công tác.',
    en: 'The role of employee is not granted: everybody has it in the unit where they work.',
  })),
  ROLE_SPAN: sentence((f: { from: string; fromEnglish: string; to: string; toEnglish: string }) => ({
    vi: `Ngày kết thúc (${f.to}) phải từ ngày bắt đầu (${f.from}) trở đi.`,
    en: `The last day (${f.toEnglish}) must not lie before the first (${f.fromEnglish}).`,
  })),
  ROLE_HELD: sentence((f: { unit: string; unitEnglish: string }) => ({
    vi: `Tài khoản đã giữ vai trò này tại ${f.unit} trong thời gian đó.`,
    en: `The account already holds this role for ${f.unitEnglish} in that time.`,
  })),
  AGENCY_MISSING: sentence(() => ({
    vi: 'Cơ sở dữ liệu chưa có cơ quan nào: phải cho biết tên cơ quan.',
    en: 'The database knows no agency yet: say what it is called, with --agency.',
  })),
  API_TOKEN_NAME: sentence((f: { most: number }) => ({
    vi: `Phải đặt tên cho mã truy cập, dài nhất ${f.most} ký tự.`,
    en: `The token needs a name of at most ${f.most} characters.`,
  })),
  API_TOKEN_WITHOUT_SCOPE: sentence(() => ({
    vi: 'Phải chọn ít nhất một phạm vi cho mã truy cập.',
    en: 'Choose at least one scope for the token.',
  })),
  API_TOKEN_DAYS: sentence((f: { most: number }) => ({
    vi: `Thời hạn của mã truy cập từ 1 đến ${f.most} ngày.`,
    en: `A token is valid for between 1 and ${f.most} days.`,
  })),
  API_TOKEN_TOO_MANY: sentence((f: { most: number }) => ({
    vi: `Tài khoản đã có ${f.most} mã truy cập còn hiệu lực, là số nhiều nhất: hãy thu hồi mã không dùng nữa.`,
    en: `The account has ${f.most} tokens in force, the most it may have: revoke those no longer in use.`,
  })),

  // Rulebook
  CRITERION_NOT_MET: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đạt tiêu chuẩn: ${f.requirement} ${f.because}`,
    en: `Criterion not met: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),
  CRITERION_UNDETERMINED: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đủ căn cứ để kết luận: ${f.requirement} ${f.because}`,
    en: `Not enough to tell: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),
  QUOTA_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number; base: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}/${f.places} chỉ tiêu (cơ sở tính: ${f.base}), không còn chỉ tiêu.`,
    en: `${f.quotaEnglish}: ${f.used} of ${f.places} places are used (counted on ${f.base}); none is left.`,
  })),
  QUOTA_LEADERS_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; leaderPlaces: number; leadersUsed: number }) => ({
    vi: `${f.quota}: lãnh đạo, quản lý đã dùng ${f.leadersUsed}/${f.leaderPlaces} chỉ tiêu dành cho mình (trong tổng số ${f.places} chỉ tiêu).`,
    en: `${f.quotaEnglish}: leaders have used ${f.leadersUsed} of the ${f.leaderPlaces} places open to them (of ${f.places} in all).`,
  })),
  QUOTA_SOFT_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number; base: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}/${f.places} chỉ tiêu (cơ sở tính: ${f.base}). Chỉ được vượt khi ghi rõ lý do bằng văn bản.`,
    en: `${f.quotaEnglish}: ${f.used} of ${f.places} places are used (counted on ${f.base}). To go beyond, state the reason in writing.`,
  })),
  QUOTA_SOFT_LEADERS_USED: sentence(
    (f: { quota: string; quotaEnglish: string; places: number; leaderPlaces: number; leadersUsed: number }) => ({
      vi: `${f.quota}: lãnh đạo, quản lý đã dùng ${f.leadersUsed}/${f.leaderPlaces} chỉ tiêu dành cho mình (trong tổng số ${f.places} chỉ tiêu). Chỉ được vượt khi ghi rõ lý do bằng văn bản.`,
      en: `${f.quotaEnglish}: leaders have used ${f.leadersUsed} of the ${f.leaderPlaces} places open to them (of ${f.places} in all). To go beyond, state the reason in writing.`,
    }),
  ),
  QUOTA_NOT_SET: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng của năm chưa được ấn định nên chưa phê duyệt được.`,
    en: `${f.quotaEnglish}: the number for this year has not been set yet; nobody can be approved until it is.`,
  })),
  WINDOW_NOT_ANNOUNCED: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: thời gian thực hiện chưa được thông báo.`,
    en: `${f.eventEnglish}: the dates have not been announced yet.`,
  })),
  WINDOW_NOT_OPEN: sentence((f: { event: string; eventEnglish: string; opensAt: string; opensAtEnglish: string }) => ({
    vi: `${f.event}: chưa đến thời gian thực hiện, bắt đầu từ ${f.opensAt}.`,
    en: `${f.eventEnglish}: not open yet; it opens at ${f.opensAtEnglish}.`,
  })),
  WINDOW_CLOSED: sentence(
    (f: {
      event: string;
      eventEnglish: string;
      closedAt: string;
      closedAtEnglish: string;
      extendedBy: string;
      extendedByEnglish: string;
      instead: string;
      insteadEnglish: string;
    }) => ({
      vi: `${f.event}: thời hạn đến ${f.closedAt}, nay đã hết.${f.instead && ` Quá hạn: ${f.instead}.`}${f.extendedBy && ` Người có thẩm quyền gia hạn: ${f.extendedBy}.`}`,
      en: `${f.eventEnglish}: closed at ${f.closedAtEnglish}.${f.insteadEnglish && ` Now that it is missed: ${f.insteadEnglish}.`}${f.extendedByEnglish && ` Who may extend it: ${f.extendedByEnglish}.`}`,
    }),
  ),
  QUORUM_NOT_REACHED: sentence((f: { members: number; present: number; quorum: number }) => ({
    vi: `Cuộc họp có ${f.present}/${f.members} người dự; phải có ít nhất ${f.quorum} người mới đủ điều kiện bỏ phiếu.`,
    en: `${f.present} of ${f.members} were present; a valid vote needs at least ${f.quorum}.`,
  })),
  VOTE_NOT_PASSED: sentence((f: { inFavour: number; needed: number; counted: number }) => ({
    vi: `Được ${f.inFavour}/${f.counted} phiếu đồng ý, phải có ít nhất ${f.needed} phiếu mới được đề nghị.`,
    en: `${f.inFavour} of ${f.counted} votes in favour; at least ${f.needed} are needed.`,
  })),
  SCORE_BLOCK_EXCEEDED: sentence(
    (f: { block: string; blockEnglish: string; points: string; pointsEnglish: string; limit: string; limitEnglish: string }) => ({
      vi: `${f.block}: các nội dung cộng lại ${f.points} điểm, vượt tổng số ${f.limit} điểm của phần này.`,
      en: `${f.blockEnglish}: its items come to ${f.pointsEnglish} points, more than the ${f.limitEnglish} of this block.`,
    }),
  ),

  // Plan
  EXTENSION_NOT_LATER: sentence((f: { event: string; eventEnglish: string; closesAt: string; closesAtEnglish: string }) => ({
    vi: `${f.event}: hiện đã có thời hạn đến ${f.closesAt}; ngày gia hạn phải muộn hơn.`,
    en: `${f.eventEnglish} already runs to ${f.closesAtEnglish}; the new day must be later.`,
  })),
  EXTENSION_IN_THE_PAST: sentence((f: { lastDay: string; lastDayEnglish: string }) => ({
    vi: `Ngày ${f.lastDay} đã qua: gia hạn đến ngày này không còn tác dụng.`,
    en: `${f.lastDayEnglish} has passed: an extension to that day would be of no use.`,
  })),
  EXTENSION_BEYOND_LATEST: sentence((f: { event: string; eventEnglish: string; latest: string; latestEnglish: string }) => ({
    vi: `${f.event}: trường hợp đặc biệt cũng chỉ được đến ${f.latest}, không gia hạn quá ngày này.`,
    en: `${f.eventEnglish}: even as an exception it runs to ${f.latestEnglish} at the latest; no extension passes that day.`,
  })),
  EXTENSION_NOT_FORESEEN: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: không quy định ai có thẩm quyền gia hạn thời hạn này.`,
    en: `${f.eventEnglish}: nobody is named who may extend this date.`,
  })),
  EXTENSION_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do gia hạn.', en: 'State why the time is extended.' })),
  EXTENSION_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản quyết định gia hạn.',
    en: 'State the number of the decision that extends it.',
  })),
  PAUSE_RUNS: sentence((f: { event: string; eventEnglish: string; since: string; sinceEnglish: string }) => ({
    vi: `${f.event}: thời hạn đang tạm dừng từ ${f.since}; phải kết thúc lần tạm dừng này trước.`,
    en: `${f.eventEnglish}: its clock has been stopped since ${f.sinceEnglish}; let it go on first.`,
  })),
  PAUSE_NOT_RUNNING: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: thời hạn này hiện không tạm dừng.`,
    en: `${f.eventEnglish}: its clock is not stopped.`,
  })),
  PAUSE_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do tạm dừng.', en: 'State why the clock is stopped.' })),
  PAUSE_OUTSIDE_WINDOW: sentence((f: { event: string; eventEnglish: string }) => ({
    vi: `${f.event}: chỉ tạm dừng được khi thời hạn đang chạy.`,
    en: `${f.eventEnglish}: its clock can be stopped only while it runs.`,
  })),
  PLAN_TASK_DONE: sentence((f: { at: string; atEnglish: string }) => ({
    vi: `Nhiệm vụ này đã được ghi nhận hoàn thành lúc ${f.at}.`,
    en: `This task was marked as done at ${f.atEnglish}.`,
  })),
  PLAN_TASK_NOT_DONE: sentence(() => ({
    vi: 'Nhiệm vụ này chưa được ghi nhận hoàn thành nên không có gì để mở lại.',
    en: 'This task is not marked as done: there is nothing to reopen.',
  })),

  PLAN_EXISTS: sentence((f: { year: number }) => ({
    vi: `Năm ${f.year} đã có kế hoạch.`,
    en: `There is a plan for ${f.year} already.`,
  })),
  PLAN_TITLE_MISSING: sentence(() => ({ vi: 'Phải ghi tên kế hoạch.', en: 'State the title of the plan.' })),
  PLAN_YEAR: sentence((f: { first: number; last: number }) => ({
    vi: `Năm của kế hoạch phải từ ${f.first} đến ${f.last}.`,
    en: `The year of a plan lies between ${f.first} and ${f.last}.`,
  })),

  // Publishing of a rulebook
  RULEBOOK_DRAFT_EXISTS: sentence((f: { year: number }) => ({
    vi: `Quy định năm ${f.year} đang có một bản dự thảo: hãy tiếp tục bản đó, hoặc hủy trước khi lập bản mới.`,
    en: `There is a draft of the rules of ${f.year}: go on with it, or discard it before beginning another.`,
  })),
  RULEBOOK_INVALID: sentence((f: { place: string; reason: string; reasonEnglish: string }) => ({
    vi: `Bộ quy định chưa hợp lệ${f.place && ` (tại ${f.place})`}: ${f.reason}`,
    en: `The rulebook is not valid${f.place && ` (at ${f.place})`}: ${f.reasonEnglish}`,
  })),
  RULE_LOOSER: sentence((f: { place: string; reason: string; reasonEnglish: string; clause: string; clauseEnglish: string }) => ({
    vi: `Quy định nới lỏng hơn cấp trên (tại ${f.place}), trái với ${f.clause}: ${f.reason}`,
    en: `A rule is looser than the one above it (at ${f.place}), against ${f.clauseEnglish}: ${f.reasonEnglish}`,
  })),
  RULEBOOK_UNCHANGED: sentence((f: { number: number }) => ({
    vi: `Dự thảo giống hệt phiên bản ${f.number} đang áp dụng: không có gì để ban hành.`,
    en: `The draft says exactly what version ${f.number} says: there is nothing to publish.`,
  })),
  RULEBOOK_YEAR: sentence((f: { year: number; planYear: number }) => ({
    vi: `Bộ quy định ghi năm ${f.year}, kế hoạch là của năm ${f.planYear}.`,
    en: `The rulebook says it is for ${f.year}; the plan is that of ${f.planYear}.`,
  })),
  PUBLISH_REASON_MISSING: sentence(() => ({ vi: 'Phải ghi lý do ban hành.', en: 'State why the rules are published.' })),
  PUBLISH_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản làm căn cứ ban hành.',
    en: 'State the number of the decision on which the rules are published.',
  })),
  QUOTA_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number }) => ({
    vi: `${f.quota}: dự thảo còn ${f.places} chỉ tiêu, nhưng đã phê duyệt ${f.used}. Không thể giảm dưới số đã phê duyệt.`,
    en: `${f.quotaEnglish}: the draft leaves ${f.places} places, but ${f.used} are approved already. There cannot be fewer.`,
  })),
  QUOTA_LEADERS_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; leaderPlaces: number; leadersUsed: number }) => ({
    vi: `${f.quota}: dự thảo còn ${f.leaderPlaces} chỉ tiêu dành cho lãnh đạo, quản lý, nhưng đã phê duyệt ${f.leadersUsed}.`,
    en: `${f.quotaEnglish}: the draft leaves ${f.leaderPlaces} places to leaders, but ${f.leadersUsed} are approved already.`,
  })),

  // People and facts about them
  FACT_FIELD_MISSING: sentence((f: { field: string; fieldEnglish: string }) => ({
    vi: `Chưa ghi: ${f.field}.`,
    en: `Missing: ${f.fieldEnglish}.`,
  })),
  FACT_FIELD_WRONG: sentence((f: { field: string; fieldEnglish: string; expected: string; expectedEnglish: string }) => ({
    vi: `${f.field}: phải là ${f.expected}.`,
    en: `${f.fieldEnglish}: must be ${f.expectedEnglish}.`,
  })),
  FACT_DAY_AHEAD: sentence((f: { field: string; fieldEnglish: string; day: string; dayEnglish: string }) => ({
    vi: `${f.field} ${f.day} chưa đến: chỉ ghi nhận việc đã có.`,
    en: `${f.fieldEnglish}: ${f.dayEnglish} is still to come; only what has happened is recorded.`,
  })),
  FACT_SPAN_REVERSED: sentence((f: { from: string; fromEnglish: string; until: string; untilEnglish: string }) => ({
    vi: `Ngày cuối (${f.until}) sớm hơn ngày đầu (${f.from}).`,
    en: `The last day (${f.untilEnglish}) is before the first (${f.fromEnglish}).`,
  })),
  BLOCK_PLACE_BEYOND: sentence((f: { place: number; members: number }) => ({
    vi: `Xếp thứ ${f.place} trong khối chỉ có ${f.members} thành viên.`,
    en: `Place ${f.place} in a block of ${f.members}.`,
  })),
  FACT_NOT_OF_SUBJECT: sentence((f: { kind: string; kindEnglish: string; subject: string; subjectEnglish: string }) => ({
    vi: `${f.kind}: không ghi được cho ${f.subject}.`,
    en: `${f.kindEnglish}: not recorded of ${f.subjectEnglish}.`,
  })),
  FACT_EXISTS: sentence((f: { kind: string; kindEnglish: string; subject: string; which: string }) => ({
    vi: `${f.kind} (${f.which}) của ${f.subject} đã có: hãy đính chính mục đã ghi.`,
    en: `${f.kindEnglish} (${f.which}) of ${f.subject} is on record already: correct that entry instead.`,
  })),
  FACT_TWICE: sentence((f: { first: number; second: number }) => ({
    vi: `Dòng ${f.first} và dòng ${f.second} nói về cùng một nội dung.`,
    en: `Lines ${f.first} and ${f.second} speak of the same thing.`,
  })),
  POSTS_OVERLAP: sentence((f: { person: string; unit: string; from: string; fromEnglish: string }) => ({
    vi: `${f.person} đã có vị trí công tác chính thức tại ${f.unit} từ ${f.from}: không thể cùng lúc thuộc hai phòng, đơn vị.`,
    en: `${f.person} belongs to ${f.unit} from ${f.fromEnglish}: nobody belongs to two units at once.`,
  })),
  LEAVES_OVERLAP: sentence((f: { person: string; from: string; fromEnglish: string; until: string; untilEnglish: string }) => ({
    vi: `${f.person} đã có thời gian nghỉ từ ${f.from} đến ${f.until} trùng với thời gian này.`,
    en: `${f.person} is on leave from ${f.fromEnglish} to ${f.untilEnglish} already.`,
  })),
  AWARD_UNKNOWN: sentence((f: { award: string }) => ({
    vi: `Không có danh hiệu, hình thức khen thưởng “${f.award}” trong các quy định đã ban hành.`,
    en: `No published rules know an award “${f.award}”.`,
  })),
  INITIATIVE_IN_USE: sentence((f: { title: string }) => ({
    vi: `“${f.title}” đang là căn cứ của một đề nghị xét tặng nên không xóa được.`,
    en: `A nomination rests on “${f.title}”: it cannot be removed.`,
  })),
  INITIATIVE_NOT_THEIRS: sentence((f: { person: string }) => ({
    vi: `${f.person} không phải là tác giả của sáng kiến, đề tài này.`,
    en: `${f.person} is not an author of this initiative.`,
  })),
  CODE_TAKEN: sentence((f: { code: string; name: string }) => ({
    vi: `Mã “${f.code}” đã dùng cho ${f.name}.`,
    en: `The code “${f.code}” is that of ${f.name}.`,
  })),
  UNIT_NOT_EMPTY: sentence((f: { unit: string; people: number; units: number; day: string; dayEnglish: string }) => ({
    vi: `${f.unit} còn ${f.people} người và ${f.units} đơn vị trực thuộc sau ngày ${f.day}: hãy điều chuyển trước khi giải thể.`,
    en: `${f.unit} still has ${f.people} people and ${f.units} units below it after ${f.dayEnglish}: move them before it is dissolved.`,
  })),
  UNIT_BELOW_ITSELF: sentence((f: { unit: string }) => ({
    vi: `${f.unit} không thể trực thuộc chính mình hoặc đơn vị dưới quyền.`,
    en: `${f.unit} cannot stand below itself.`,
  })),
  LEFT_BEFORE_POST: sentence((f: { person: string; from: string; fromEnglish: string }) => ({
    vi: `${f.person} có vị trí công tác bắt đầu từ ${f.from}, sau ngày thôi việc.`,
    en: `${f.person} has a post that begins on ${f.fromEnglish}, after leaving.`,
  })),
  IMPORT_COLUMN_MISSING: sentence((f: { column: string }) => ({
    vi: `Tệp thiếu cột “${f.column}”.`,
    en: `The file has no column “${f.column}”.`,
  })),
  IMPORT_EMPTY: sentence(() => ({ vi: 'Tệp không có dòng dữ liệu nào.', en: 'The file has no rows.' })),
  IMPORT_TOO_LONG: sentence((f: { rows: number; limit: number }) => ({
    vi: `Tệp có ${f.rows} dòng, mỗi lần nhập nhiều nhất ${f.limit} dòng: hãy chia thành nhiều tệp.`,
    en: `The file has ${f.rows} rows; ${f.limit} at most are imported at once: split it.`,
  })),
  IMPORT_CODE_UNKNOWN: sentence((f: { code: string }) => ({
    vi: `Không có người hoặc phòng, đơn vị nào mang mã “${f.code}”.`,
    en: `Nobody and no unit has the code “${f.code}”.`,
  })),

  // Pledge
  PLEDGE_NOT_EDITABLE: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Bản đăng ký ${f.state} nên không sửa, không gửi được nữa.`,
    en: `The pledge is ${f.stateEnglish}: it can no longer be changed or sent.`,
  })),
  PLEDGE_NOT_WAITING: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Việc này chỉ làm được khi bản đăng ký đang chờ xác nhận; bản đăng ký hiện là: ${f.state}.`,
    en: `This can be done only while the pledge awaits confirmation; it is ${f.stateEnglish}.`,
  })),
  PLEDGE_OWN: sentence(() => ({
    vi: 'Không ai tự xác nhận hoặc tự trả lại bản đăng ký của mình. Bản đăng ký của người đứng đầu do Văn phòng Sở hoặc Giám đốc xác nhận.',
    en: 'Nobody confirms or returns their own pledge. A head’s pledge is confirmed by the Office or the Director.',
  })),
  PLEDGE_WITHOUT_UNIT: sentence((f: { person: string; day: string; dayEnglish: string }) => ({
    vi: `${f.person} không thuộc phòng, đơn vị nào vào ngày ${f.day} nên chưa đăng ký được. Người quản trị có thể bổ sung.`,
    en: `${f.person} belongs to no unit on ${f.dayEnglish} and cannot pledge yet. The administrator can correct this.`,
  })),
  PLEDGE_NOT_A_COLLECTIVE: sentence((f: { unit: string }) => ({
    vi: `${f.unit} không đăng ký thi đua với tư cách một tập thể.`,
    en: `${f.unit} does not pledge as a collective.`,
  })),
  PLEDGE_AWARD_MISSING: sentence(() => ({
    vi: 'Phải chọn ít nhất một danh hiệu hoặc hình thức khen thưởng phấn đấu đạt.',
    en: 'Choose at least one award to aim at.',
  })),
  PLEDGE_AWARD_UNKNOWN: sentence((f: { award: string }) => ({
    vi: `Kế hoạch năm nay không có danh hiệu, hình thức khen thưởng “${f.award}”.`,
    en: `The plan of this year knows no award “${f.award}”.`,
  })),
  PLEDGE_AWARD_DOES_NOT_FIT: sentence((f: { award: string; awardEnglish: string; subject: string; subjectEnglish: string }) => ({
    vi: `${f.award} không dành cho ${f.subject}.`,
    en: `${f.awardEnglish} is not an award for ${f.subjectEnglish}.`,
  })),
  PLEDGE_TASK_MISSING: sentence(() => ({
    vi: 'Phải đăng ký ít nhất một nhiệm vụ đo được.',
    en: 'Pledge at least one measurable task.',
  })),
  PLEDGE_TASK_PART_MISSING: sentence((f: { number: number; part: string; partEnglish: string }) => ({
    vi: `Nhiệm vụ ${f.number}: chưa ghi ${f.part}.`,
    en: `Task ${f.number}: ${f.partEnglish} is missing.`,
  })),
  PLEDGE_DUE_MISSING: sentence((f: { number: number }) => ({
    vi: `Nhiệm vụ ${f.number}: chưa ghi ngày hoàn thành.`,
    en: `Task ${f.number}: the day by which it is done is missing.`,
  })),
  PLEDGE_DUE_NOT_A_DAY: sentence((f: { number: number }) => ({
    vi: `Nhiệm vụ ${f.number}: ngày hoàn thành không phải là một ngày có thật.`,
    en: `Task ${f.number}: the day by which it is done is not a day of the calendar.`,
  })),
  PLEDGE_DUE_OUTSIDE_YEAR: sentence((f: { number: number; day: string; dayEnglish: string; year: number }) => ({
    vi: `Nhiệm vụ ${f.number}: ngày hoàn thành ${f.day} không thuộc năm ${f.year} của kế hoạch.`,
    en: `Task ${f.number}: ${f.dayEnglish} is not in ${f.year}, the year of the plan.`,
  })),
  PLEDGE_TOO_MANY: sentence((f: { what: string; whatEnglish: string; count: number; limit: number }) => ({
    vi: `Bản đăng ký có ${f.count} ${f.what}, nhiều nhất được ${f.limit}.`,
    en: `The pledge has ${f.count} ${f.whatEnglish}; it can hold ${f.limit} at most.`,
  })),
  TEXT_TOO_LONG: sentence((f: { what: string; whatEnglish: string; length: number; limit: number }) => ({
    vi: `${f.what}: dài ${f.length} ký tự, nhiều nhất được ${f.limit} ký tự.`,
    en: `${f.whatEnglish}: ${f.length} characters long; ${f.limit} at most.`,
  })),

  // Nomination
  DOSSIER_NOT_EDITABLE: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Hồ sơ ${f.state} nên không sửa được nữa.`,
    en: `The dossier is ${f.stateEnglish} and can no longer be changed.`,
  })),
  PART_NOT_REOPENED: sentence((f: { part: string; partEnglish: string }) => ({
    vi: `Văn phòng Sở không yêu cầu bổ sung phần này: ${f.part}. Chỉ những phần được yêu cầu mới sửa được.`,
    en: `The Office did not send this part back: ${f.partEnglish}. Only what was sent back can be changed.`,
  })),
  DOSSIER_NOT_WITH_OFFICE: sentence((f: { state: string; stateEnglish: string }) => ({
    vi: `Việc này chỉ làm được khi hồ sơ đang chờ Văn phòng Sở thẩm định; hồ sơ hiện ${f.state}.`,
    en: `This can be done only while the dossier awaits the Office's appraisal; it is ${f.stateEnglish}.`,
  })),
  OFFICE_HAS_BEGUN: sentence((f: { nominee: string; by: string; at: string; atEnglish: string }) => ({
    vi: `${f.by} đã bắt đầu thẩm định (${f.nominee}, lúc ${f.at}). Hồ sơ không thu hồi được nữa; có thể đề nghị Văn phòng Sở trả lại, hoặc rút hồ sơ.`,
    en: `${f.by} has begun the appraisal (${f.nominee}, at ${f.atEnglish}). The dossier can no longer be taken back: ask the Office to return it, or withdraw it.`,
  })),
  DOSSIER_WITHDRAWN: sentence(() => ({ vi: 'Hồ sơ đã được rút trước đó.', en: 'The dossier has already been withdrawn.' })),
  MEETING_INCOMPLETE: sentence(() => ({
    vi: 'Phải ghi ngày họp bình xét, tổng số người của đơn vị và số người dự họp.',
    en: 'State the day of the unit meeting, how many belong to the unit and how many were present.',
  })),
  MEETING_NOT_YET_HELD: sentence((f: { heldOn: string; heldOnEnglish: string }) => ({
    vi: `Cuộc họp ghi ngày ${f.heldOn}, chưa diễn ra: chưa có kết quả bỏ phiếu để gửi.`,
    en: `The meeting is dated ${f.heldOnEnglish} and has not taken place: there is no vote to send yet.`,
  })),
  MORE_PRESENT_THAN_MEMBERS: sentence((f: { present: number; members: number }) => ({
    vi: `Số người dự họp (${f.present}) nhiều hơn tổng số người của đơn vị (${f.members}).`,
    en: `More people were present (${f.present}) than belong to the unit (${f.members}).`,
  })),
  MINUTES_MISSING: sentence(() => ({
    vi: 'Chưa đính kèm biên bản họp bình xét của đơn vị.',
    en: 'The minutes of the unit meeting are not attached.',
  })),
  PAPER_MISSING: sentence((f: { paper: string; paperEnglish: string; nominee: string }) => ({
    vi: `Chưa đính kèm ${f.paper}${f.nominee ? ` của ${f.nominee}` : ''}.`,
    en: `Not attached${f.nominee ? ` for ${f.nominee}` : ''}: ${f.paperEnglish}.`,
  })),
  NOMINEE_MISSING: sentence(() => ({
    vi: 'Hồ sơ chưa có cá nhân hay tập thể nào được đề nghị.',
    en: 'The dossier nominates nobody yet.',
  })),
  VOTES_MISSING: sentence((f: { nominee: string }) => ({
    vi: `Chưa ghi số phiếu đồng ý cho ${f.nominee}.`,
    en: `The votes in favour of ${f.nominee} are missing.`,
  })),
  MORE_VOTES_THAN_PRESENT: sentence((f: { nominee: string; votes: number; present: number }) => ({
    vi: `${f.nominee} được ${f.votes} phiếu đồng ý trong khi chỉ có ${f.present} người dự họp.`,
    en: `${f.nominee} has ${f.votes} votes in favour though only ${f.present} were present.`,
  })),
  ACHIEVEMENTS_MISSING: sentence((f: { nominee: string }) => ({
    vi: `Chưa có báo cáo tóm tắt thành tích của ${f.nominee}.`,
    en: `The report of achievements of ${f.nominee} is missing.`,
  })),
  ATTESTATION_MISSING: sentence((f: { nominee: string; requirement: string; requirementEnglish: string }) => ({
    vi: `Thủ trưởng đơn vị chưa xác nhận đối với ${f.nominee}: ${f.requirement}`,
    en: `The unit head has not attested for ${f.nominee}: ${f.requirementEnglish}`,
  })),
  INITIATIVE_ALREADY_USED: sentence((f: { title: string; award: string; awardEnglish: string; year: number }) => ({
    vi: `“${f.title}” đã được dùng để đề nghị ${f.award} năm ${f.year}: một thành tích không được tính hai lần.`,
    en: `“${f.title}” was already used for ${f.awardEnglish} in ${f.year}: one achievement does not count twice.`,
  })),
  ALREADY_NOMINATED: sentence((f: { nominee: string; award: string; awardEnglish: string; unit: string }) => ({
    vi: `${f.nominee} đã được đề nghị ${f.award} trong một hồ sơ của ${f.unit}.`,
    en: `${f.nominee} is already nominated for ${f.awardEnglish} in a dossier of ${f.unit}.`,
  })),
  NOMINEE_NOT_OF_UNIT: sentence((f: { nominee: string; unit: string }) => ({
    vi: `${f.nominee} không thuộc ${f.unit} nên không có trong hồ sơ của đơn vị này được.`,
    en: `${f.nominee} does not belong to ${f.unit} and cannot stand in its dossier.`,
  })),
  AWARD_NOT_FOR_NOMINEE: sentence((f: { nominee: string; award: string; awardEnglish: string }) => ({
    vi: `${f.award} không dành cho đối tượng này: ${f.nominee}.`,
    en: `${f.awardEnglish} is not an award for ${f.nominee}: people and collectives have their own.`,
  })),
  NOTHING_SENT_BACK: sentence(() => ({
    vi: 'Phải chọn ít nhất một nội dung cần bổ sung hoặc ghi rõ yêu cầu.',
    en: 'Choose at least one point to be corrected, or write what is asked for.',
  })),
  FINDING_NOT_OPEN: sentence((f: { requirement: string; requirementEnglish: string }) => ({
    vi: `Tiêu chuẩn này đã có kết luận từ dữ liệu, không kết luận lại được: ${f.requirement}`,
    en: `The data already settle this criterion, a finding cannot overturn them: ${f.requirementEnglish}`,
  })),
  ATTACHMENT_TOO_LARGE: sentence((f: { filename: string; limit: number }) => ({
    vi: `Tệp “${f.filename}” lớn hơn ${f.limit} MB.`,
    en: `The file “${f.filename}” is larger than ${f.limit} MB.`,
  })),
  ATTACHMENT_EMPTY: sentence((f: { filename: string }) => ({ vi: `Tệp “${f.filename}” trống.`, en: `The file “${f.filename}” is empty.` })),
  ATTACHMENT_TYPE: sentence((f: { filename: string; allowed: string }) => ({
    vi: `Tệp “${f.filename}” không thuộc loại được nhận (${f.allowed}), hoặc nội dung không đúng với phần mở rộng của tên.`,
    en: `The file “${f.filename}” is not of an accepted type (${f.allowed}), or its content is not what its name says.`,
  })),
  ATTACHMENT_TOO_MANY: sentence((f: { limit: number }) => ({
    vi: `Hồ sơ đã có ${f.limit} tệp, là số nhiều nhất được nhận.`,
    en: `The dossier already has ${f.limit} files, the most it can hold.`,
  })),

  // Decision
  ALREADY_DECIDED: sentence((f: { nominee: string; award: string; awardEnglish: string; decided: string }) => ({
    vi: `Đề nghị xét tặng ${f.award} cho ${f.nominee} đã được quyết định trước đó.`,
    en: `The nomination of ${f.nominee} for ${f.awardEnglish} has already been decided.`,
  })),
  NOT_YET_APPRAISED: sentence((f: { nominee: string }) => ({
    vi: `Văn phòng Sở chưa thẩm định xong hồ sơ của ${f.nominee}.`,
    en: `The Office has not accepted the dossier of ${f.nominee} yet.`,
  })),
  QUOTA_SET_BY_RULE: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng do quy định xác định, không ấn định hằng năm.`,
    en: `${f.quotaEnglish}: the rules give the number, nobody sets it for a year.`,
  })),
  QUOTA_SET_BY_DIRECTOR: sentence((f: { quota: string; quotaEnglish: string }) => ({
    vi: `${f.quota}: số lượng do Giám đốc ấn định.`,
    en: `${f.quotaEnglish}: the Director sets the number.`,
  })),
  QUOTA_SET_BELOW_USED: sentence((f: { quota: string; quotaEnglish: string; places: number; used: number }) => ({
    vi: `${f.quota}: đã phê duyệt ${f.used}, không thể ấn định ${f.places} chỉ tiêu.`,
    en: `${f.quotaEnglish}: ${f.used} are approved already; the number cannot be ${f.places}.`,
  })),
  QUOTA_SET_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số văn bản ấn định số lượng.',
    en: 'State the number of the decision that sets it.',
  })),
  REASON_MISSING: sentence(() => ({
    vi: 'Phải nêu lý do.',
    en: 'A reason must be given.',
  })),
};

export type RefusalCode = keyof typeof SENTENCES;
export type FactsOf<Code extends RefusalCode> = Parameters<(typeof SENTENCES)[Code]>[0];

/** One reason why something may not be done. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Facts;
  readonly message: Text;
  readonly source?: Citation;
  /** The input it speaks of, e.g. `tasks.0.measure`, so that a form can lead there. */
  readonly field?: string;
}

/** Makes a refusal with its sentences. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  facts: FactsOf<Code>,
  more: { source?: Citation; field?: string } = {},
): Refusal {
  const make = SENTENCES[code] as Sentence<FactsOf<Code>>;
  return { code, facts, message: make(facts), ...more };
}

/** What a refusal of this kind says, with the names of its facts in braces: `at least {least} characters`. */
export function templateOf(code: RefusalCode): Text {
  const names = new Proxy({}, { get: (_facts, name) => `{${String(name)}}` });
  const make = SENTENCES[code] as Sentence<Facts>;
  return make(names);
}

export const REFUSAL_CODES = Object.keys(SENTENCES) as RefusalCode[];

/** Thrown inside a decision to roll it back; `decide` turns it into an answer. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.code).join(', '));
    this.name = 'Refused';
  }
}

/** Goes on only when there is no reason against it. */
export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}
