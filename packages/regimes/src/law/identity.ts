import type { Award } from '@vinh-danh/domain/rulebook/award';

/** What an award is in every regime: its name, what it honours and who decides on it. */
export type Identity = Pick<Award, 'key' | 'name' | 'shortName' | 'form' | 'subject' | 'order' | 'decidedBy' | 'level'>;

const title = { form: 'TITLE' } as const;
const commendation = { form: 'COMMENDATION', subject: 'BOTH' } as const;

/** Names are the legal ones, in Vietnamese; the short forms are those of documents. Orders leave room between them. */
export const ADVANCED_WORKER: Identity = {
  ...title,
  key: 'ADVANCED_WORKER',
  name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
  shortName: 'LĐTT',
  subject: 'PERSON',
  order: 10,
  decidedBy: 'DIRECTOR',
  level: 'GRASSROOTS',
};

export const GRASSROOTS_EMULATION_FIGHTER: Identity = {
  ...title,
  key: 'GRASSROOTS_EMULATION_FIGHTER',
  name: { vi: 'Chiến sĩ thi đua cơ sở', en: 'Grassroots Emulation Fighter' },
  shortName: 'CSTĐCS',
  subject: 'PERSON',
  order: 20,
  decidedBy: 'DIRECTOR',
  level: 'GRASSROOTS',
};

export const PROVINCIAL_EMULATION_FIGHTER: Identity = {
  ...title,
  key: 'PROVINCIAL_EMULATION_FIGHTER',
  name: { vi: 'Chiến sĩ thi đua cấp bộ, tỉnh', en: 'Emulation Fighter of a Ministry or Province' },
  shortName: 'CSTĐ cấp bộ, tỉnh',
  subject: 'PERSON',
  order: 24,
  decidedBy: 'PROVINCE',
  level: 'PROVINCE',
};

export const NATIONAL_EMULATION_FIGHTER: Identity = {
  ...title,
  key: 'NATIONAL_EMULATION_FIGHTER',
  name: { vi: 'Chiến sĩ thi đua toàn quốc', en: 'National Emulation Fighter' },
  shortName: 'CSTĐ toàn quốc',
  subject: 'PERSON',
  order: 26,
  decidedBy: 'PRIME_MINISTER',
  level: 'STATE',
};

export const ADVANCED_COLLECTIVE: Identity = {
  ...title,
  key: 'ADVANCED_COLLECTIVE',
  name: { vi: 'Tập thể lao động tiên tiến', en: 'Advanced Labour Collective' },
  shortName: 'TTLĐTT',
  subject: 'COLLECTIVE',
  order: 30,
  decidedBy: 'DIRECTOR',
  level: 'GRASSROOTS',
};

export const EXCELLENT_COLLECTIVE: Identity = {
  ...title,
  key: 'EXCELLENT_COLLECTIVE',
  name: { vi: 'Tập thể lao động xuất sắc', en: 'Excellent Labour Collective' },
  shortName: 'TTLĐXS',
  subject: 'COLLECTIVE',
  order: 40,
  decidedBy: 'PROVINCE',
  level: 'PROVINCE',
};

export const PROVINCIAL_EMULATION_FLAG: Identity = {
  ...title,
  key: 'PROVINCIAL_EMULATION_FLAG',
  name: { vi: 'Cờ thi đua cấp bộ, tỉnh', en: 'Emulation Flag of a Ministry or Province' },
  shortName: 'Cờ thi đua cấp bộ, tỉnh',
  subject: 'COLLECTIVE',
  order: 44,
  decidedBy: 'PROVINCE',
  level: 'PROVINCE',
};

export const GOVERNMENT_EMULATION_FLAG: Identity = {
  ...title,
  key: 'GOVERNMENT_EMULATION_FLAG',
  name: { vi: 'Cờ thi đua của Chính phủ', en: 'Emulation Flag of the Government' },
  shortName: 'Cờ thi đua CP',
  subject: 'COLLECTIVE',
  order: 46,
  decidedBy: 'GOVERNMENT',
  level: 'STATE',
};

export const CERTIFICATE_OF_COMMENDATION: Identity = {
  ...commendation,
  key: 'CERTIFICATE_OF_COMMENDATION',
  name: { vi: 'Giấy khen', en: 'Certificate of Commendation' },
  shortName: 'GK',
  order: 50,
  decidedBy: 'DIRECTOR',
  level: 'GRASSROOTS',
};

export const CERTIFICATE_OF_MERIT: Identity = {
  ...commendation,
  key: 'CERTIFICATE_OF_MERIT',
  name: { vi: 'Bằng khen cấp bộ, tỉnh', en: 'Certificate of Merit of a Ministry or Province' },
  shortName: 'BK cấp bộ, tỉnh',
  order: 60,
  decidedBy: 'PROVINCE',
  level: 'PROVINCE',
};

export const PM_CERTIFICATE_OF_MERIT: Identity = {
  ...commendation,
  key: 'PM_CERTIFICATE_OF_MERIT',
  name: { vi: 'Bằng khen của Thủ tướng Chính phủ', en: 'Certificate of Merit from the Prime Minister' },
  shortName: 'BKTTg',
  order: 70,
  decidedBy: 'PRIME_MINISTER',
  level: 'STATE',
};

/** Orders have three classes; the third is the lowest. */
export type OrderClass = 1 | 2 | 3;
const CLASSES = { 1: { vi: 'hạng Nhất', en: 'First' }, 2: { vi: 'hạng Nhì', en: 'Second' }, 3: { vi: 'hạng Ba', en: 'Third' } } as const;

export function labourOrder(grade: OrderClass): Identity {
  return {
    ...commendation,
    key: `LABOUR_ORDER_${grade}`,
    name: { vi: `Huân chương Lao động ${CLASSES[grade].vi}`, en: `Labour Order, ${CLASSES[grade].en} Class` },
    shortName: `HCLĐ ${CLASSES[grade].vi}`,
    order: 110 - 10 * grade,
    decidedBy: 'PRESIDENT',
    level: 'STATE',
  };
}

/** Its criteria are known for collectives only. */
export function independenceOrder(grade: OrderClass): Identity {
  return {
    form: 'COMMENDATION',
    key: `INDEPENDENCE_ORDER_${grade}`,
    name: { vi: `Huân chương Độc lập ${CLASSES[grade].vi}`, en: `Independence Order, ${CLASSES[grade].en} Class` },
    shortName: `HCĐL ${CLASSES[grade].vi}`,
    subject: 'COLLECTIVE',
    order: 140 - 10 * grade,
    decidedBy: 'PRESIDENT',
    level: 'STATE',
  };
}

/** A medal for long service in one sector. */
export const SCIENCE_MEDAL: Identity = {
  form: 'COMMENDATION',
  key: 'SCIENCE_MEDAL',
  name: { vi: 'Kỷ niệm chương “Vì sự nghiệp khoa học và công nghệ”', en: 'Commemorative Medal “For the Cause of Science and Technology”' },
  shortName: 'KNC KH&CN',
  subject: 'PERSON',
  order: 150,
  decidedBy: 'MINISTER',
  level: 'PROVINCE',
};
