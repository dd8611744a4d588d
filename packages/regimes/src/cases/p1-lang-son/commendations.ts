import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import type { Text } from '@vinh-danh/domain/text';
import { at, atMost, attested, counted, SCHOOL_YEAR } from './college';

/** What the decision asks for the province's Certificate of Merit: one of several ways, and more of those who lead. */

const MILLIONS: Text = { vi: 'triệu đồng', en: 'million đồng' };

const worth = (id: string, indicator: string, name: Text, limit: number, paragraph = 'IV.2.1') =>
  counted(id, indicator, name, MILLIONS, paragraph, { limit });

const movement = (id: string, paragraph: string) =>
  attested(id, paragraph, {
    vi: 'Có thành tích xuất sắc được bình xét trong các phong trào thi đua.',
    en: 'Did excellently in an emulation movement.',
  });

const achievements = (id: string, paragraph: string) =>
  attested(id, paragraph, {
    vi: 'Lập được nhiều thành tích hoặc thành tích đột xuất có phạm vi ảnh hưởng trong từng lĩnh vực thuộc tỉnh.',
    en: 'Has many achievements, or one beyond the ordinary, with influence in a field of the province.',
  });

const prize = (id: string, paragraph: string) =>
  attested(id, paragraph, {
    vi: 'Đạt giải hoặc huy chương trong kỳ thi, giải thi đấu cấp quốc gia, quốc tế.',
    en: 'Won a prize or a medal in a national or international contest.',
  });

const ofPersons: Condition = {
  kind: 'anyOf',
  of: [
    movement('merit.movement', 'IV.2.1'),
    achievements('merit.achievements', 'IV.2.1'),
    {
      kind: 'allOf',
      of: [
        { kind: 'rating', id: 'college.merit.rating', atLeast: 'EXCELLENT', years: 2, source: at('IV.2.1') },
        {
          kind: 'initiative',
          id: 'college.merit.initiatives',
          of: ['INITIATIVE'],
          atLeast: 2,
          level: 'UNIT',
          within: { ...SCHOOL_YEAR, from: '2015-08-01' },
          source: at('IV.2.1'),
        },
      ],
    },
    prize('merit.prize', 'IV.2.1'),
    worth(
      'merit.donation',
      'donation',
      { vi: 'Giá trị đóng góp cho địa phương và xã hội', en: 'Contribution to the place and to society' },
      100,
    ),
    worth('merit.invention', 'invention-benefit', { vi: 'Giá trị làm lợi của sáng tạo, sáng chế', en: 'Benefit of an invention' }, 100),
  ],
};

const ofCollectives: Condition = {
  kind: 'anyOf',
  of: [
    movement('merit-collective.movement', 'IV.2.4'),
    achievements('merit-collective.achievements', 'IV.2.4'),
    { kind: 'rating', id: 'college.merit-collective.rating', atLeast: 'EXCELLENT', years: 2, source: at('IV.2.4') },
    prize('merit-collective.prize', 'IV.2.4'),
    worth(
      'merit-collective.donation',
      'donation',
      { vi: 'Giá trị đóng góp cho địa phương và xã hội', en: 'Contribution to the place and to society' },
      500,
      'IV.2.4',
    ),
  ],
};

export const certificateOfMerit: readonly Condition[] = [
  { kind: 'when', who: { subject: 'PERSON' }, then: ofPersons },
  { kind: 'when', who: { subject: 'COLLECTIVE' }, then: ofCollectives },
];

/** Of people who lead: two years of the titles of their collective, one of them the higher; and no written criticism of it. */
export const leadersOfMerit: Condition = {
  kind: 'when',
  who: { subject: 'PERSON', ranks: ['HEAD'] },
  then: {
    kind: 'allOf',
    of: [
      {
        kind: 'unitResult',
        id: 'college.merit.unit-two-years',
        result: { kind: 'award', awards: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'] },
        years: 2,
        source: at('IV.2.2'),
      },
      {
        kind: 'unitResult',
        id: 'college.merit.unit-excellent-once',
        result: { kind: 'award', awards: ['EXCELLENT_COLLECTIVE'] },
        years: 1,
        outOf: 2,
        source: at('IV.2.2'),
      },
      atMost(
        'merit.criticism',
        'written-criticisms',
        { vi: 'Số lần đơn vị bị cấp trên phê bình bằng văn bản', en: 'Written criticisms of the unit' },
        { vi: 'lần', en: 'times' },
        'IV.2.3',
        0,
      ),
    ],
  },
};

/** At most two thematic certificates a year: the third is refused, unless this nomination is not for a movement. */
export const notTooManyThematic: Condition = {
  kind: 'anyOf',
  of: [
    {
      kind: 'not',
      of: {
        kind: 'honours',
        id: 'college.merit.thematic-twice',
        award: 'CERTIFICATE_OF_MERIT',
        years: 2,
        within: { kind: 'years', years: 1 },
        exceptKinds: ['MERIT', 'AD_HOC', 'LONG_SERVICE'],
        wording: {
          vi: 'Đã được tặng bằng khen chuyên đề 02 lần trong năm.',
          en: 'Has been given two thematic certificates in the year.',
        },
        source: at('IV.2.5'),
      },
    },
    attested('merit.not-thematic', 'IV.2.5', {
      vi: 'Không phải đề nghị khen thưởng chuyên đề.',
      en: 'This is not a thematic nomination.',
    }),
  ],
};
