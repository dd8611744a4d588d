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

/** A sector's circular of 2015 that restates the votes of the time; its number is not known. */
export const EDUCATION_CIRCULAR_2015: LegalDocument = {
  key: 'education-circular-2015',
  name: { vi: 'Thông tư năm 2015 của ngành Giáo dục về thi đua, khen thưởng', en: 'Circular of 2015 of the education sector on emulation' },
};

export const DECREE_91_2017: LegalDocument = {
  key: 'decree-91-2017',
  name: { vi: 'Nghị định 91/2017/NĐ-CP', en: 'Decree 91/2017/NĐ-CP' },
  issuedOn: '2017-07-31',
  inForceFrom: '2017-10-01',
  inForceTo: '2023-12-31',
};

export const CIRCULAR_08_2017: LegalDocument = {
  key: 'circular-08-2017',
  name: { vi: 'Thông tư 08/2017/TT-BNV', en: 'Circular 08/2017/TT-BNV' },
  inForceFrom: '2017-12-15',
};

/** The finance ministry's circular of 2018 restates the decree of 2017; its number is not known. */
export const FINANCE_CIRCULAR_2018: LegalDocument = {
  key: 'finance-circular-2018',
  name: {
    vi: 'Thông tư năm 2018 của Bộ Tài chính về thi đua, khen thưởng',
    en: 'Circular of 2018 of the Ministry of Finance on emulation',
  },
};

export const LAW_2022: LegalDocument = {
  key: 'law-06-2022',
  name: { vi: 'Luật Thi đua, khen thưởng số 06/2022/QH15', en: 'Law on Emulation and Commendation 06/2022/QH15' },
  inForceFrom: '2024-01-01',
};

export const DECREE_98_2023: LegalDocument = {
  key: 'decree-98-2023',
  name: { vi: 'Nghị định 98/2023/NĐ-CP', en: 'Decree 98/2023/NĐ-CP' },
  inForceFrom: '2024-01-01',
  inForceTo: '2025-06-30',
};

export const CIRCULAR_01_2024: LegalDocument = {
  key: 'circular-01-2024',
  name: { vi: 'Thông tư 01/2024/TT-BNV', en: 'Circular 01/2024/TT-BNV' },
};

export const DECREE_152_2025: LegalDocument = {
  key: 'decree-152-2025',
  name: { vi: 'Nghị định 152/2025/NĐ-CP', en: 'Decree 152/2025/NĐ-CP' },
  inForceFrom: '2025-07-01',
};

export const DECREE_129_2025: LegalDocument = {
  key: 'decree-129-2025',
  name: { vi: 'Nghị định 129/2025/NĐ-CP', en: 'Decree 129/2025/NĐ-CP' },
  inForceFrom: '2025-07-01',
};

export const CIRCULAR_25_2025_KHCN: LegalDocument = {
  key: 'circular-25-2025-bkhcn',
  name: { vi: 'Thông tư 25/2025/TT-BKHCN', en: 'Circular 25/2025/TT-BKHCN' },
};

export const DECISION_311_2025: LegalDocument = {
  key: 'decision-311-2025-bnv',
  name: { vi: 'Quyết định 311/QĐ-BNV năm 2025', en: 'Decision 311/QĐ-BNV of 2025' },
};

export const DECISION_638_2025: LegalDocument = {
  key: 'decision-638-2025-bnv',
  name: { vi: 'Quyết định 638/QĐ-BNV năm 2025', en: 'Decision 638/QĐ-BNV of 2025' },
};

export const LETTER_5007_2023: LegalDocument = {
  key: 'letter-5007-2023-bnv',
  name: { vi: 'Công văn 5007/BNV-TĐKT năm 2023', en: 'Official letter 5007/BNV-TĐKT of 2023' },
};

/** The decrees that set the base salary from time to time. */
export const BASE_SALARY: LegalDocument = {
  key: 'base-salary',
  name: { vi: 'Quy định của Chính phủ về mức lương cơ sở', en: 'The Government’s rules on the base salary' },
};

/** How councils usually work, as several regulations of bodies say alike. */
export const COUNCIL_REGULATIONS: LegalDocument = {
  key: 'council-regulations',
  name: { vi: 'Quy chế hoạt động của Hội đồng Thi đua – Khen thưởng', en: 'Regulations of councils for emulation and commendation' },
};

/** Stands in for the regulation of the province and the Department, whose text is not known. */
export const AGENCY_EXAMPLE_2017: LegalDocument = {
  key: 'agency-2017',
  name: {
    vi: 'Quy định minh họa về thi đua, khen thưởng của Sở Khoa học và Công nghệ năm 2017',
    en: 'Example regulation on emulation and commendation of the Department of Science and Technology, 2017',
  },
};

/** Stands in for the rules of an agency that begins a plan of 2026. */
export const AGENCY_EXAMPLE_2026: LegalDocument = {
  key: 'agency-2026',
  name: {
    vi: 'Quy chế minh họa về thi đua, khen thưởng của cơ quan năm 2026',
    en: 'Example rules of an agency on emulation and commendation, 2026',
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
  EDUCATION_CIRCULAR_2015,
  DECREE_91_2017,
  CIRCULAR_08_2017,
  FINANCE_CIRCULAR_2018,
  LAW_2022,
  DECREE_98_2023,
  CIRCULAR_01_2024,
  DECREE_152_2025,
  DECREE_129_2025,
  CIRCULAR_25_2025_KHCN,
  DECISION_311_2025,
  DECISION_638_2025,
  LETTER_5007_2023,
  BASE_SALARY,
  COUNCIL_REGULATIONS,
  AGENCY_EXAMPLE_2017,
  AGENCY_EXAMPLE_2026,
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
