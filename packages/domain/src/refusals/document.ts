import { sentence } from './sentence';

/** Ways to say no: documents and their templates. */
export const documentRefusals = {
  TEMPLATE_TOO_LARGE: sentence((f: { limit: number }) => ({
    vi: `Tệp mẫu lớn quá ${f.limit} MB.`,
    en: `The template is larger than ${f.limit} MB.`,
  })),
  TEMPLATE_NOT_WORD: sentence((f: { filename: string }) => ({
    vi: `“${f.filename}” không phải là văn bản Word (.docx) đọc được. Trong Word, hãy chọn “Lưu thành” – “Word Document (*.docx)”.`,
    en: `“${f.filename}” is not a Word document (.docx) that can be read. In Word choose “Save As” – “Word Document (*.docx)”.`,
  })),
  TEMPLATE_WITH_MACROS: sentence(() => ({
    vi: 'Tệp mẫu có macro. Hãy lưu lại thành .docx không có macro.',
    en: 'The template holds macros. Save it as a .docx without them.',
  })),
  TEMPLATE_UNSAFE: sentence((f: { part: string }) => ({
    vi: `Tệp mẫu có thành phần không được phép (${f.part}): đối tượng nhúng, khai báo DTD hoặc trường lấy dữ liệu từ tệp khác. Hãy xóa thành phần đó trong Word.`,
    en: `The template holds what is not allowed (${f.part}): an embedded object, a DTD, or a field that reads another file. Remove it in Word.`,
  })),
  TEMPLATE_EXTERNAL_LINK: sentence((f: { target: string }) => ({
    vi: `Tệp mẫu trỏ ra bên ngoài: ${f.target}. Hãy gỡ liên kết (trong Word: chuột phải, “Remove Hyperlink”) hoặc chèn hình trực tiếp vào văn bản.`,
    en: `The template points outside: ${f.target}. Remove the link (in Word: right click, “Remove Hyperlink”), or put the picture into the document itself.`,
  })),
  TEMPLATE_EXPANDS_TOO_FAR: sentence((f: { limit: number }) => ({
    vi: `Nội dung của tệp mẫu khi giải nén lớn quá ${f.limit} MB hoặc có quá nhiều thành phần.`,
    en: `Unpacked, the template is larger than ${f.limit} MB or has too many parts.`,
  })),
  PLACEHOLDER_UNKNOWN: sentence((f: { name: string; place: string; placeEnglish: string; near: string }) => ({
    vi: `{${f.name}} không có trong loại văn bản này — ${f.place}.${f.near ? ` Có phải là {${f.near}}?` : ''}`,
    en: `{${f.name}} does not exist in this kind of document — ${f.placeEnglish}.${f.near ? ` Did you mean {${f.near}}?` : ''}`,
  })),
  PLACEHOLDER_OUTSIDE_LIST: sentence((f: { name: string; list: string; place: string; placeEnglish: string }) => ({
    vi: `{${f.name}} chỉ dùng được giữa {#${f.list}} và {/${f.list}} — ${f.place}.`,
    en: `{${f.name}} can stand only between {#${f.list}} and {/${f.list}} — ${f.placeEnglish}.`,
  })),
  PLACEHOLDER_BROKEN: sentence((f: { text: string; place: string; placeEnglish: string }) => ({
    vi: `Dấu ngoặc nhọn không khớp ở “${f.text}” — ${f.place}.`,
    en: `A brace does not match at “${f.text}” — ${f.placeEnglish}.`,
  })),
  LOOP_NOT_CLOSED: sentence((f: { name: string; place: string; placeEnglish: string }) => ({
    vi: `{#${f.name}} chưa được đóng bằng {/${f.name}} — ${f.place}.`,
    en: `{#${f.name}} is not closed by {/${f.name}} — ${f.placeEnglish}.`,
  })),
  LOOP_NOT_OPENED: sentence((f: { name: string; place: string; placeEnglish: string }) => ({
    vi: `{/${f.name}} đóng một phần chưa mở, hoặc không đúng thứ tự — ${f.place}.`,
    en: `{/${f.name}} closes what is not open, or out of order — ${f.placeEnglish}.`,
  })),
  TEMPLATE_CANNOT_BE_FILLED: sentence((f: { reason: string }) => ({
    vi: `Không điền được vào mẫu: ${f.reason}. Thường do {#…} và {/…} nằm ở hai ô hoặc hai bảng khác nhau.`,
    en: `The template cannot be filled: ${f.reason}. Mostly {#…} and {/…} stand in two cells or two tables.`,
  })),
  TEMPLATE_ALREADY_USED: sentence(() => ({ vi: 'Mẫu này đang được sử dụng.', en: 'This template is the one in use.' })),
  LETTERHEAD_INCOMPLETE: sentence(() => ({
    vi: 'Phải ghi tên cơ quan ban hành và địa danh.',
    en: 'State the name of the issuing body and the place.',
  })),
  SITTING_NOT_CONVENED: sentence(() => ({
    vi: 'Phiên họp chưa được triệu tập nên chưa có chương trình họp.',
    en: 'The sitting has not been convened: there is no agenda yet.',
  })),
  SITTING_NOT_CLOSED: sentence(() => ({
    vi: 'Phiên họp chưa bế mạc nên chưa lập được biên bản.',
    en: 'The sitting has not been closed: there are no minutes yet.',
  })),
  SITTING_CANCELLED: sentence(() => ({ vi: 'Phiên họp đã bị hủy.', en: 'The sitting was cancelled.' })),
  RECUSED_FROM_DOCUMENT: sentence((f: { nominee: string; more: number }) => ({
    vi: `Văn bản này cho biết kết quả của ${f.nominee}${f.more > 0 ? ` và ${f.more} trường hợp khác` : ''} mà ông/bà không tham gia xét do xung đột lợi ích; chỉ xem được sau khi công bố quyết định.`,
    en: `This document tells what became of ${f.nominee}${f.more > 0 ? ` and ${f.more} others` : ''}, from which you are recused: you may see it once the decision is announced.`,
  })),
  DECISION_WITHOUT_LINES: sentence(() => ({
    vi: 'Quyết định chưa có trường hợp nào.',
    en: 'The decision has no lines yet.',
  })),
  DOCUMENT_NOT_OF_DECISION: sentence((f: { document: string; documentEnglish: string }) => ({
    vi: `Loại quyết định này không có ${f.document}.`,
    en: `A decision of this kind has no document of the kind “${f.documentEnglish}”.`,
  })),
  NOMINATION_WITHOUT_RESULT: sentence(() => ({
    vi: 'Đề nghị này chưa có kết quả để thông báo.',
    en: 'There is no result to announce for this nomination yet.',
  })),
  RESULT_NOT_ANNOUNCED: sentence(() => ({
    vi: 'Kết quả chưa được công bố nên chưa gửi thông báo được.',
    en: 'The result has not been announced: the letter cannot be issued yet.',
  })),
  CERTIFICATES_BEING_MADE: sentence((f: { issued: number; total: number }) => ({
    vi: `Đang làm giấy khen, giấy chứng nhận của quyết định này (${f.issued}/${f.total}).`,
    en: `The certificates of this decision are being made (${f.issued} of ${f.total}).`,
  })),
  CERTIFICATES_AGAIN_WITHOUT_REASON: sentence((f: { number: number }) => ({
    vi: `Đã làm giấy khen, giấy chứng nhận ${f.number} lần; phải ghi lý do làm lại.`,
    en: `The certificates were made ${f.number} time(s) already: say why they are made again.`,
  })),
};
