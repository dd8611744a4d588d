import { sentence } from './sentence';

/** Ways to say no: nomination. */
export const nominationRefusals = {
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
};
