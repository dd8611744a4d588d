import type { LegalDocument } from '../documents';

/** The documents of bodies that the cases restate. Each was read itself, or in a page that quotes its articles; the citations say which. */

export const DIRECTIVE_01_2017_TAY_NINH: LegalDocument = {
  key: 'directive-01-2017-tay-ninh',
  name: {
    vi: 'Chỉ thị 01/CT-UBND ngày 09/02/2017 của Chủ tịch UBND tỉnh Tây Ninh',
    en: 'Directive 01/CT-UBND of 9 February 2017 of the Chairman of the People’s Committee of Tây Ninh',
  },
  issuedOn: '2017-02-09',
};

export const COLLEGE_275_2016: LegalDocument = {
  key: 'college-275-2016-lang-son',
  name: {
    vi: 'Quyết định 275/QĐ-CĐSP ngày 12/9/2016 của Trường Cao đẳng Sư phạm Lạng Sơn',
    en: 'Decision 275/QĐ-CĐSP of 12 September 2016 of the Lạng Sơn Teacher College',
  },
  issuedOn: '2016-09-12',
};

export const PROVINCE_30_2014_LANG_SON: LegalDocument = {
  key: 'province-30-2014-lang-son',
  name: { vi: 'Quyết định 30/2014/QĐ-UBND tỉnh Lạng Sơn', en: 'Decision 30/2014/QĐ-UBND of Lạng Sơn province' },
  issuedOn: '2014-12-30',
};

export const EDUCATION_35_2015: LegalDocument = {
  key: 'education-35-2015',
  name: { vi: 'Thông tư 35/2015/TT-BGDĐT', en: 'Circular 35/2015/TT-BGDĐT' },
  issuedOn: '2015-12-31',
};

export const BLOCKS_2021_HUNG_YEN: LegalDocument = {
  key: 'blocks-2021-hung-yen',
  name: {
    vi: 'Hướng dẫn (dự thảo năm 2021) tổ chức và hoạt động cụm, khối thi đua trên địa bàn tỉnh Hưng Yên',
    en: 'Guidance (draft of 2021) on clusters and blocks of emulation in Hưng Yên province',
  },
};

export const PROVINCE_86_2025_BAC_NINH: LegalDocument = {
  key: 'province-86-2025-bac-ninh',
  name: { vi: 'Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh', en: 'Decision 86/2025/QĐ-UBND of Bắc Ninh province' },
  issuedOn: '2025-12-03',
  inForceFrom: '2025-12-15',
};

export const COURT_01_2024: LegalDocument = {
  key: 'court-01-2024',
  name: { vi: 'Thông tư 01/2024/TT-TANDTC', en: 'Circular 01/2024/TT-TANDTC of the Supreme People’s Court' },
};

export const INSURANCE_964_2024: LegalDocument = {
  key: 'insurance-964-2024',
  name: {
    vi: 'Quyết định 964/QĐ-BHXH năm 2024 của Bảo hiểm xã hội Việt Nam',
    en: 'Decision 964/QĐ-BHXH of 2024 of Vietnam Social Security',
  },
};

export const HEALTH_3621_2025: LegalDocument = {
  key: 'health-3621-2025',
  name: {
    vi: 'Quyết định 3621/QĐ-BYT ngày 24/11/2025 của Bộ Y tế',
    en: 'Decision 3621/QĐ-BYT of 24 November 2025 of the Ministry of Health',
  },
  issuedOn: '2025-11-24',
};
