import type { Text } from '../text';
import { sentence } from './sentence';

/** The nomination of somebody; without a name where it stands beside the sentence already. */
const nominationOf = (nominee: string): Text =>
  nominee === '' ? { vi: 'đề nghị này', en: 'this nomination' } : { vi: `đề nghị của ${nominee}`, en: `the nomination of ${nominee}` };

/** Ways to say no: posting, objections, publication. */
export const oversightRefusals = {
  POSTING_DAYS_NOT_SET: sentence(() => ({
    vi: 'Kế hoạch chưa quy định niêm yết công khai trong bao nhiêu ngày (mốc “công khai kết quả”).',
    en: 'The plan does not say for how many days a list is posted (its deadline for the posting).',
  })),
  POSTING_EMPTY: sentence(() => ({
    vi: 'Danh sách chưa có ai: phải chọn ít nhất một đề nghị.',
    en: 'The list is empty: choose at least one nomination.',
  })),
  POSTING_TOO_MANY: sentence((f: { limit: number }) => ({
    vi: `Một danh sách có nhiều nhất ${f.limit} đề nghị.`,
    en: `A list holds at most ${f.limit} nominations.`,
  })),
  POSTING_EMBARGO_NOT_PUBLIC: sentence(() => ({
    vi: 'Ngày bắt đầu công khai ra ngoài chỉ đặt cho danh sách công khai ra ngoài cơ quan.',
    en: 'A first day for the public is for lists that are posted to the public.',
  })),
  POSTING_EMBARGO_PAST: sentence(() => ({
    vi: 'Ngày bắt đầu công khai ra ngoài không được trước hôm nay.',
    en: 'The first day for the public cannot lie before today.',
  })),
  POSTING_NOBODY_PUBLIC: sentence(() => ({
    vi: 'Không ai trong danh sách đồng ý công khai ra ngoài cơ quan trước khi có quyết định: hãy niêm yết trong cơ quan.',
    en: 'Nobody on the list agreed to be posted to the public before the decision: post it to staff.',
  })),
  POSTING_STANDS: sentence((f: { nominee: string }) => ({
    vi: `Một danh sách đã niêm yết đang có ${nominationOf(f.nominee).vi}; muốn niêm yết lại phải rút danh sách đó.`,
    en: `A list that is posted already holds ${nominationOf(f.nominee).en}; to post anew, withdraw that list first.`,
  })),
  POSTING_NOT_OPEN: sentence((f: { nominee: string }) => ({
    vi: `Văn phòng Sở chưa chấp nhận ${nominationOf(f.nominee).vi}, hoặc đã có quyết định.`,
    en: `The Office did not accept ${nominationOf(f.nominee).en} yet, or it is decided already.`,
  })),
  POSTING_COUNCIL_AWAITED: sentence((f: { nominee: string }) => ({
    vi: `Hội đồng chưa xét ${nominationOf(f.nominee).vi}.`,
    en: `The council has not decided on ${nominationOf(f.nominee).en} yet.`,
  })),
  POSTING_NOT_PASSED: sentence((f: { nominee: string }) => ({
    vi: `Hội đồng không thông qua ${nominationOf(f.nominee).vi}.`,
    en: `The council did not pass ${nominationOf(f.nominee).en}.`,
  })),
  POSTING_SUMMARY_MISSING: sentence((f: { nominee: string }) => ({
    vi: `${f.nominee}: chưa có tóm tắt thành tích.`,
    en: `${f.nominee}: the summary of achievements is missing.`,
  })),
  POSTING_WITHDRAWN: sentence(() => ({
    vi: 'Danh sách này đã được rút.',
    en: 'This list was withdrawn already.',
  })),
  POSTING_ALREADY_DECIDED: sentence((f: { decided: number }) => ({
    vi: `Đã có quyết định đối với ${f.decided} đề nghị trong danh sách nên không rút được nữa.`,
    en: `${f.decided} nominations on the list are decided already: it can no longer be withdrawn.`,
  })),
  OBJECTION_LIST_WITHDRAWN: sentence(() => ({
    vi: 'Danh sách này đã được rút; khi niêm yết lại, thời hạn kiến nghị tính lại từ đầu.',
    en: 'This list was withdrawn; when it is posted anew, the time to object begins again.',
  })),
  OBJECTION_NOT_POSTED: sentence(() => ({
    vi: 'Đề nghị này không có trong danh sách đang niêm yết.',
    en: 'This nomination is not on the list that is posted.',
  })),
  OBJECTION_DECIDED: sentence((f: { nominee: string }) => ({
    vi: `Đề nghị của ${f.nominee} đã có quyết định; ông/bà có thể khiếu nại, tố cáo theo pháp luật về khiếu nại, tố cáo.`,
    en: `The nomination of ${f.nominee} is decided; a complaint or denunciation under the general law is still possible.`,
  })),
  OBJECTION_TOO_LATE: sentence((f: { closedAt: string; closedAtEnglish: string }) => ({
    vi: `Đã hết thời hạn kiến nghị (${f.closedAt}).`,
    en: `The time to object ended at ${f.closedAtEnglish}.`,
  })),
  OBJECTION_TO_ONESELF: sentence(() => ({
    vi: 'Đây là đề nghị của chính ông/bà. Muốn thôi đề nghị, hãy báo đơn vị rút hồ sơ.',
    en: 'This is your own nomination. To give it up, ask your unit to withdraw it.',
  })),
  OBJECTION_TEXT_MISSING: sentence(() => ({
    vi: 'Phải ghi nội dung kiến nghị.',
    en: 'Say what you object to.',
  })),
  OBJECTION_CONDITION_UNKNOWN: sentence(() => ({
    vi: 'Điều kiện được chọn không phải là điều kiện của danh hiệu, hình thức khen thưởng này.',
    en: 'The condition is none of this award.',
  })),
  OBJECTION_NAME_MISSING: sentence(() => ({
    vi: 'Phải ghi họ và tên, hoặc chọn kiến nghị không nêu tên.',
    en: 'Give your name, or choose to object without one.',
  })),
  OBJECTION_CONTACT_MISSING: sentence(() => ({
    vi: 'Phải ghi số điện thoại, thư điện tử hoặc địa chỉ liên hệ.',
    en: 'Give a telephone number, a mail address or a postal address.',
  })),
  OBJECTION_TWICE: sentence(() => ({
    vi: 'Ông/bà đã kiến nghị về điều kiện này của người, tập thể này.',
    en: 'You have already objected to this condition of this nominee.',
  })),
  OBJECTION_FILES_CLOSED: sentence(() => ({
    vi: 'Kiến nghị đã được xử lý nên không gửi thêm tệp được nữa.',
    en: 'The objection is being handled: no more files can be added.',
  })),
  OBJECTION_FILES_TOO_MANY: sentence((f: { limit: number }) => ({
    vi: `Mỗi kiến nghị kèm nhiều nhất ${f.limit} tệp.`,
    en: `An objection carries at most ${f.limit} files.`,
  })),
  OBJECTION_ANSWERED: sentence(() => ({
    vi: 'Kiến nghị này đã được trả lời.',
    en: 'This objection was answered already.',
  })),
  OBJECTION_REPLIED: sentence(() => ({
    vi: 'Người, đơn vị được đề nghị đã giải trình theo nội dung đã chuyển nên không sửa nội dung đó được nữa.',
    en: 'The nominee has replied to the text that was released: it can no longer be changed.',
  })),
  OBJECTION_RELEASE_MISSING: sentence(() => ({
    vi: 'Phải ghi nội dung chuyển cho người, đơn vị được đề nghị.',
    en: 'Write the text that the nominee is to read.',
  })),
  OBJECTION_REPLY_MISSING: sentence(() => ({
    vi: 'Phải ghi ý kiến giải trình.',
    en: 'Write the reply.',
  })),
  OBJECTION_NOT_RELEASED: sentence(() => ({
    vi: 'Chưa chuyển nội dung cho người, đơn vị được đề nghị giải trình: chưa thể kết luận kiến nghị có căn cứ.',
    en: 'The nominee was not asked yet: nothing can be upheld before its text is released to them.',
  })),
  OBJECTION_CONSEQUENCE_MISSING: sentence(() => ({
    vi: 'Kiến nghị có căn cứ thì phải chọn cách xử lý: đưa lại ra Hội đồng hoặc trình Giám đốc.',
    en: 'Say what follows when an objection is upheld: the council decides anew, or the Director decides.',
  })),
  OBJECTION_CONSEQUENCE_UNFOUNDED: sentence(() => ({
    vi: 'Kiến nghị không có căn cứ thì không kéo theo xử lý nào.',
    en: 'Nothing follows from an objection that is not upheld.',
  })),
  OBJECTION_NO_COUNCIL: sentence(() => ({
    vi: 'Danh hiệu, hình thức khen thưởng này không qua Hội đồng: chỉ có thể trình Giám đốc.',
    en: 'No council votes on this award: it can only go to the Director.',
  })),
  OBJECTION_REASONS_MISSING: sentence(() => ({
    vi: 'Phải ghi kết luận và lý do.',
    en: 'Give the finding with its reasons.',
  })),
  OBJECTION_CITATION_MISSING: sentence(() => ({
    vi: 'Phải ghi căn cứ: điều khoản, văn bản hoặc tài liệu đã xác minh.',
    en: 'Give the source: the article, or the document that was checked.',
  })),
  STORY_TITLE_MISSING: sentence(() => ({
    vi: 'Phải ghi tiêu đề.',
    en: 'Give a title.',
  })),
  STORY_TEXT_MISSING: sentence(() => ({
    vi: 'Chưa có bài viết.',
    en: 'The story is missing.',
  })),
  STORY_ALT_MISSING: sentence(() => ({
    vi: 'Ảnh phải có mô tả bằng lời cho người không nhìn thấy.',
    en: 'A picture needs a description in words for those who cannot see it.',
  })),
  STORY_PUBLISHED: sentence(() => ({
    vi: 'Bài này đang được đăng; hãy gỡ xuống trước khi sửa.',
    en: 'This story is published: take it off before you change it.',
  })),
  STORY_NOT_PUBLISHED: sentence(() => ({
    vi: 'Bài này chưa được đăng.',
    en: 'This story is not published.',
  })),
  STORY_NOT_CONSENTED: sentence((f: { subject: string }) => ({
    vi: `${f.subject} chưa đồng ý đăng bài và ảnh về mình (mục “Công khai về tôi” ở trang Tài khoản).`,
    en: `${f.subject} has not agreed to a published story and picture (“What is public about me” on their account page).`,
  })),
  STORY_WITHOUT_HONOUR: sentence((f: { subject: string }) => ({
    vi: `${f.subject} không có danh hiệu, hình thức khen thưởng nào còn giá trị và đã công bố.`,
    en: `${f.subject} holds no honour that counts and is announced.`,
  })),
  PICTURE_TYPE: sentence(() => ({
    vi: 'Ảnh phải là tệp PNG hoặc JPEG nguyên vẹn.',
    en: 'The picture must be a whole PNG or JPEG file.',
  })),
  PICTURE_TOO_LARGE: sentence((f: { limit: number }) => ({
    vi: `Ảnh nặng quá ${f.limit} MB.`,
    en: `The picture is larger than ${f.limit} MB.`,
  })),
  PICTURE_DIMENSIONS: sentence((f: { width: number; height: number; least: number; most: number }) => ({
    vi: `Ảnh có kích thước ${f.width} × ${f.height} điểm; mỗi cạnh phải từ ${f.least} đến ${f.most} điểm.`,
    en: `The picture has ${f.width} × ${f.height} pixels; each side must have ${f.least} to ${f.most}.`,
  })),
};
