import { sentence } from './sentence';

/** Ways to say no: initiatives. */
export const initiativeRefusals = {
  INITIATIVE_TEXT_MISSING: sentence((f: { field: string; fieldEnglish: string }) => ({
    vi: `Chưa ghi: ${f.field}.`,
    en: `Missing: ${f.fieldEnglish}.`,
  })),
  INITIATIVE_COAUTHORS: sentence((f: { most: number }) => ({
    vi: `Nhiều nhất ${f.most} đồng tác giả.`,
    en: `There are at most ${f.most} co-authors.`,
  })),
  INITIATIVE_BEFORE_COUNCIL: sentence(() => ({
    vi: 'Sáng kiến đang được Hội đồng Sáng kiến xét. Muốn rút hoặc trả lại, hãy đề nghị thư ký Hội đồng đưa ra khỏi chương trình trước.',
    en: 'The initiative is before the council. To withdraw or refuse it, ask the secretary to take it off the agenda first.',
  })),
  INITIATIVE_SETTLED: sentence(() => ({
    vi: 'Sáng kiến đã được công nhận, đã có thông báo không công nhận, hoặc đã rút.',
    en: 'The initiative was recognised, refused or withdrawn already.',
  })),
  INITIATIVE_NOT_PASSED: sentence(() => ({
    vi: 'Chỉ ghi quyết định công nhận sau khi Hội đồng Sáng kiến thông qua.',
    en: 'A recognition is recorded only after the council has passed the initiative.',
  })),
  INITIATIVE_PASSED: sentence(() => ({
    vi: 'Hội đồng Sáng kiến đã thông qua: không ghi không công nhận được.',
    en: 'The council has passed the initiative: it cannot be refused.',
  })),
  INITIATIVE_LEVEL_FIRST: sentence(() => ({
    vi: 'Lần công nhận đầu tiên là cấp cơ sở; cấp ngành, cấp tỉnh chỉ ghi sau khi đã được công nhận ở cấp dưới.',
    en: 'The first recognition is at the grassroots level; the sector and the province come after a lower level.',
  })),
  INITIATIVE_LEVEL_HELD: sentence((f: { level: string; levelEnglish: string }) => ({
    vi: `Sáng kiến đã được công nhận ở ${f.level} hoặc cao hơn.`,
    en: `The initiative was recognised at the ${f.levelEnglish} or above already.`,
  })),
  INITIATIVE_DECISION_AHEAD: sentence((f: { day: string; dayEnglish: string }) => ({
    vi: `Ngày ${f.day} chưa đến.`,
    en: `${f.dayEnglish} is still to come.`,
  })),
  INITIATIVE_DECISION_MISSING: sentence(() => ({
    vi: 'Phải ghi số quyết định công nhận.',
    en: 'State the number of the decision.',
  })),
};
