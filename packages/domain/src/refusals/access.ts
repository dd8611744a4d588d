import { sentence } from './sentence';

/** Ways to say no: access. */
export const accessRefusals = {
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
  MAIL_ADDRESS_INVALID: sentence(() => ({
    vi: 'Địa chỉ thư điện tử không đúng: phải có dạng ten@coquan.vn.',
    en: 'This is not a mail address: it looks like name@agency.vn.',
  })),
};
