import type { LegalDocument } from '../documents';

/** The documents of bodies that the cases restate. Each was read itself, or in a page that quotes its articles; the citations say which. */

export const COLLEGE_275_2016: LegalDocument = {
  key: 'college-275-2016-lang-son',
  name: {
    vi: 'Quyết định 275/QĐ-CĐSP ngày 12/9/2016 của Trường Cao đẳng Sư phạm Lạng Sơn',
    en: 'Decision 275/QĐ-CĐSP of 12 September 2016 of the Lạng Sơn Teacher College',
  },
  issuedOn: '2016-09-12',
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

export const CASE_DOCUMENTS: readonly LegalDocument[] = [
  COLLEGE_275_2016,
  BLOCKS_2021_HUNG_YEN,
  PROVINCE_86_2025_BAC_NINH,
  COURT_01_2024,
  INSURANCE_964_2024,
  HEALTH_3621_2025,
];
