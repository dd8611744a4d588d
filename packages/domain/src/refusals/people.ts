import { sentence } from './sentence';

/** Ways to say no: people and facts about them. */
export const peopleRefusals = {
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
};
