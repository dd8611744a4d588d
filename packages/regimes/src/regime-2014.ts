import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { cite, DECREE_65_2014, LAW_2003 } from './documents';

/**
 * The law of 2014–2017: Law 15/2003 as amended, with Decrees 42/2010, 39/2012 and 65/2014 and Circular 07/2014, for
 * the five awards of an agency. What the data can tell is a criterion with numbers; what the law leaves to people is
 * attested. Shares and votes are not in it: they are left to ministries and provinces.
 */

const advancedWorker: Award = {
  key: 'ADVANCED_WORKER',
  name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' },
  shortName: 'LĐTT',
  form: 'TITLE',
  subject: 'PERSON',
  order: 10,
  decidedBy: 'DIRECTOR',
  source: cite(LAW_2003, 'VERIFIED', { article: '24' }),
  condition: {
    kind: 'allOf',
    of: [
      { kind: 'rating', id: 'advanced-worker.rating', atLeast: 'GOOD', years: 1, source: cite(LAW_2003, 'VERIFIED', { article: '24' }) },
      {
        kind: 'attested',
        id: 'advanced-worker.conduct',
        wording: {
          vi: 'Chấp hành tốt chủ trương, chính sách, pháp luật; đoàn kết, tương trợ, tích cực tham gia phong trào thi đua.',
          en: 'Obeys policy and law, shows solidarity and takes an active part in emulation movements.',
        },
        source: cite(LAW_2003, 'VERIFIED', { article: '24' }),
      },
      {
        kind: 'attested',
        id: 'advanced-worker.learning',
        wording: {
          vi: 'Tích cực học tập chính trị, văn hóa, chuyên môn, nghiệp vụ.',
          en: 'Studies actively: politics, general knowledge, the profession.',
        },
        source: cite(LAW_2003, 'VERIFIED', { article: '24' }),
      },
      {
        kind: 'attested',
        id: 'advanced-worker.morals',
        wording: { vi: 'Có đạo đức, lối sống lành mạnh.', en: 'Leads a healthy and moral life.' },
        source: cite(LAW_2003, 'VERIFIED', { article: '24' }),
      },
      {
        kind: 'monthsOfService',
        id: 'advanced-worker.service',
        atLeast: 10,
        source: cite(DECREE_65_2014, 'VERIFIED', { article: '5', clause: '6' }),
      },
      {
        kind: 'leave',
        id: 'advanced-worker.leave',
        underDays: 40,
        // Maternity: clause 4; treatment: clause 2 of the same article. On annual leave it says nothing.
        countsAsWork: ['MATERNITY', 'RESCUE_TREATMENT'],
        silentOn: ['ANNUAL'],
        source: cite(DECREE_65_2014, 'VERIFIED', { article: '5', clause: '6' }),
      },
      {
        kind: 'discipline',
        id: 'advanced-worker.discipline',
        noneFrom: 'REPRIMAND',
        source: cite(DECREE_65_2014, 'VERIFIED', { article: '5', clause: '6' }),
      },
      {
        kind: 'study',
        id: 'advanced-worker.study',
        freeUnderMonths: 12,
        resultAtLeast: 'FAIR',
        source: cite(DECREE_65_2014, 'VERIFIED', { article: '5', clause: '3' }),
      },
    ],
  },
};

const grassrootsEmulationFighter: Award = {
  key: 'GRASSROOTS_EMULATION_FIGHTER',
  name: { vi: 'Chiến sĩ thi đua cơ sở', en: 'Grassroots Emulation Fighter' },
  shortName: 'CSTĐCS',
  form: 'TITLE',
  subject: 'PERSON',
  order: 20,
  decidedBy: 'DIRECTOR',
  source: cite(DECREE_65_2014, 'VERIFIED', { article: '4' }),
  condition: {
    kind: 'allOf',
    of: [
      {
        kind: 'honours',
        id: 'grassroots-emulation-fighter.advanced-worker',
        award: 'ADVANCED_WORKER',
        years: 1,
        source: cite(LAW_2003, 'VERIFIED', { article: '23', clause: '1' }),
      },
      {
        kind: 'initiative',
        id: 'grassroots-emulation-fighter.initiative',
        of: ['INITIATIVE', 'RESEARCH'],
        atLeast: 1,
        level: 'UNIT',
        withinYears: 1,
        wording: {
          vi: 'Có sáng kiến được cơ sở công nhận, hoặc đề tài nghiên cứu khoa học đã nghiệm thu được áp dụng, trong năm.',
          en: 'Has an initiative recognised by the unit, or an accepted research project in use, in the year.',
        },
        source: cite(DECREE_65_2014, 'VERIFIED', { article: '4' }),
      },
    ],
  },
};

const advancedCollective: Award = {
  key: 'ADVANCED_COLLECTIVE',
  name: { vi: 'Tập thể lao động tiên tiến', en: 'Advanced Labour Collective' },
  shortName: 'TTLĐTT',
  form: 'TITLE',
  subject: 'COLLECTIVE',
  order: 30,
  decidedBy: 'DIRECTOR',
  source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1' }),
  condition: {
    kind: 'allOf',
    of: [
      {
        kind: 'attested',
        id: 'advanced-collective.tasks',
        wording: { vi: 'Hoàn thành tốt nhiệm vụ và kế hoạch được giao.', en: 'Has done its tasks and its plan well.' },
        source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', point: 'a' }),
      },
      {
        kind: 'attested',
        id: 'advanced-collective.movement',
        wording: {
          vi: 'Có phong trào thi đua thường xuyên, thiết thực, hiệu quả.',
          en: 'Keeps up an emulation movement that is regular, practical and effective.',
        },
        source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', point: 'b' }),
      },
      {
        kind: 'composition',
        id: 'advanced-collective.advanced-workers',
        measure: { kind: 'share', percent: 50, strict: true, base: 'ALL_MEMBERS', who: { kind: 'award', award: 'ADVANCED_WORKER' } },
        source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', point: 'c' }),
      },
      {
        kind: 'composition',
        id: 'advanced-collective.discipline',
        measure: { kind: 'nobodyDisciplined', from: 'WARNING' },
        source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', point: 'c' }),
      },
      {
        kind: 'attested',
        id: 'advanced-collective.unity',
        wording: {
          vi: 'Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách, pháp luật.',
          en: 'Is united within and obeys policy and law.',
        },
        source: cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', point: 'd' }),
      },
    ],
  },
};

/** The content of this title was read in the law; the number of its article was not, so none is given. */
const excellentCollective: Award = {
  key: 'EXCELLENT_COLLECTIVE',
  name: { vi: 'Tập thể lao động xuất sắc', en: 'Excellent Labour Collective' },
  shortName: 'TTLĐXS',
  form: 'TITLE',
  subject: 'COLLECTIVE',
  order: 40,
  decidedBy: 'PROVINCE',
  source: cite(LAW_2003, 'VERIFIED'),
  condition: {
    kind: 'allOf',
    of: [
      {
        kind: 'attested',
        id: 'excellent-collective.tasks',
        wording: { vi: 'Sáng tạo, hoàn thành xuất sắc nhiệm vụ được giao.', en: 'Is creative and has done its tasks excellently.' },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'attested',
        id: 'excellent-collective.movement',
        wording: {
          vi: 'Có phong trào thi đua thường xuyên, thiết thực, hiệu quả.',
          en: 'Keeps up an emulation movement that is regular, practical and effective.',
        },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'composition',
        id: 'excellent-collective.ratings',
        measure: { kind: 'share', percent: 100, strict: false, base: 'ALL_MEMBERS', who: { kind: 'rating', atLeast: 'COMPLETED' } },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'composition',
        id: 'excellent-collective.advanced-workers',
        measure: { kind: 'share', percent: 70, strict: false, base: 'ALL_MEMBERS', who: { kind: 'award', award: 'ADVANCED_WORKER' } },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'composition',
        id: 'excellent-collective.fighters',
        measure: { kind: 'count', atLeast: 1, who: { kind: 'award', award: 'GRASSROOTS_EMULATION_FIGHTER' } },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'composition',
        id: 'excellent-collective.discipline',
        measure: { kind: 'nobodyDisciplined', from: 'WARNING' },
        source: cite(LAW_2003, 'VERIFIED'),
      },
      {
        kind: 'attested',
        id: 'excellent-collective.unity',
        wording: {
          vi: 'Nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật.',
          en: 'Is united within and sets an example in obeying policy and law.',
        },
        source: cite(LAW_2003, 'VERIFIED'),
      },
    ],
  },
};

const certificateOfCommendation: Award = {
  key: 'CERTIFICATE_OF_COMMENDATION',
  name: { vi: 'Giấy khen', en: 'Certificate of Commendation' },
  shortName: 'GK',
  form: 'COMMENDATION',
  subject: 'BOTH',
  order: 50,
  decidedBy: 'DIRECTOR',
  source: cite(LAW_2003, 'VERIFIED', { article: '75' }),
  condition: {
    kind: 'anyOf',
    of: [
      {
        kind: 'attested',
        id: 'certificate-of-commendation.movement',
        wording: { vi: 'Có thành tích trong phong trào thi đua.', en: 'Has achievements in an emulation movement.' },
        source: cite(LAW_2003, 'VERIFIED', { article: '75' }),
      },
      {
        kind: 'attested',
        id: 'certificate-of-commendation.ad-hoc',
        wording: { vi: 'Lập thành tích đột xuất.', en: 'Has an achievement beyond the ordinary, as the occasion arose.' },
        source: cite(LAW_2003, 'VERIFIED', { article: '75' }),
      },
      {
        kind: 'allOf',
        of: [
          {
            kind: 'rating',
            id: 'certificate-of-commendation.rating',
            atLeast: 'GOOD',
            years: 1,
            source: cite(LAW_2003, 'VERIFIED', { article: '75' }),
          },
          {
            kind: 'attested',
            id: 'certificate-of-commendation.model',
            wording: { vi: 'Gương mẫu thực hiện nghĩa vụ công dân.', en: 'Is a model in the duties of a citizen.' },
            source: cite(LAW_2003, 'VERIFIED', { article: '75' }),
          },
        ],
      },
    ],
  },
};

export const regime2014: Layer = {
  key: 'regime-2014',
  kind: 'LAW',
  name: { vi: 'Pháp luật thi đua, khen thưởng giai đoạn 2014–2017', en: 'Law of emulation and commendation, 2014–2017' },
  awards: [advancedWorker, grassrootsEmulationFighter, advancedCollective, excellentCollective, certificateOfCommendation],
  quotas: [],
  deadlines: [],
  votes: [],
};
