import type { Citation, Confidence } from '@vinh-danh/domain/rulebook/citation';
import type { Text } from '@vinh-danh/domain/text';
import type { Day } from '@vinh-danh/domain/time';

/** A legal act or a regulation, with its span in force. `inForceTo` is its last day. */
export interface LegalDocument {
  readonly key: string;
  readonly name: Text;
  readonly issuedOn?: Day;
  readonly inForceFrom?: Day;
  readonly inForceTo?: Day;
}

export const LAW_2003: LegalDocument = {
  key: 'law-15-2003',
  name: {
    vi: 'Luật Thi đua, khen thưởng số 15/2003/QH11 (sửa đổi, bổ sung năm 2005, 2009, 2013)',
    en: 'Law on Emulation and Commendation 15/2003/QH11 (amended in 2005, 2009 and 2013)',
  },
  issuedOn: '2003-11-26',
  inForceFrom: '2004-07-01',
  inForceTo: '2023-12-31',
};

export const DECREE_42_2010: LegalDocument = {
  key: 'decree-42-2010',
  name: { vi: 'Nghị định 42/2010/NĐ-CP', en: 'Decree 42/2010/NĐ-CP' },
  inForceTo: '2017-09-30',
};

export const DECREE_39_2012: LegalDocument = {
  key: 'decree-39-2012',
  name: { vi: 'Nghị định 39/2012/NĐ-CP', en: 'Decree 39/2012/NĐ-CP' },
  inForceTo: '2017-09-30',
};

export const DECREE_65_2014: LegalDocument = {
  key: 'decree-65-2014',
  name: { vi: 'Nghị định 65/2014/NĐ-CP', en: 'Decree 65/2014/NĐ-CP' },
  inForceFrom: '2014-08-20',
  inForceTo: '2017-09-30',
};

export const CIRCULAR_07_2014: LegalDocument = {
  key: 'circular-07-2014',
  name: { vi: 'Thông tư 07/2014/TT-BNV', en: 'Circular 07/2014/TT-BNV' },
  issuedOn: '2014-08-29',
};

export const CIRCULAR_08_2017: LegalDocument = {
  key: 'circular-08-2017',
  name: { vi: 'Thông tư 08/2017/TT-BNV', en: 'Circular 08/2017/TT-BNV' },
  inForceFrom: '2017-12-15',
};

/** Stands in for the regulation of the province and the Department, whose text is not known. */
export const AGENCY_EXAMPLE_2017: LegalDocument = {
  key: 'agency-2017',
  name: {
    vi: 'Quy định minh họa về thi đua, khen thưởng của Sở Khoa học và Công nghệ năm 2017',
    en: 'Example regulation on emulation and commendation of the Department of Science and Technology, 2017',
  },
};

export const PLAN_2017: LegalDocument = {
  key: 'plan',
  name: {
    vi: 'Kế hoạch công tác thi đua, khen thưởng năm 2017 của Sở Khoa học và Công nghệ',
    en: 'Plan of emulation and commendation work for 2017 of the Department of Science and Technology',
  },
  issuedOn: '2017-03-15',
};

export const DOCUMENTS: readonly LegalDocument[] = [
  LAW_2003,
  DECREE_42_2010,
  DECREE_39_2012,
  DECREE_65_2014,
  CIRCULAR_07_2014,
  CIRCULAR_08_2017,
  AGENCY_EXAMPLE_2017,
  PLAN_2017,
];

/** Cites a document, or a place in it. */
export function cite(
  document: LegalDocument,
  confidence: Confidence,
  place: Pick<Citation, 'article' | 'clause' | 'point' | 'paragraph'> = {},
): Citation {
  return { document: document.key, name: document.name, ...place, confidence };
}
