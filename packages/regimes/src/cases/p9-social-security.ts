import type { InitiativeCriterion } from '@vinh-danh/domain/rulebook/criteria/initiative';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../documents';
import { regime2024 } from '../regime-2024';
import { INSURANCE_964_2024 } from './case-documents';

/**
 * Initiatives at Vietnam Social Security in 2024: two windows one after the other, of those who apply and of their units,
 * feed one meeting; then recognition, effect and replicability are decided one by one.
 */

const source = cite(INSURANCE_964_2024, 'SECONDARY');

const COUNCIL: Text = { vi: 'Hội đồng sáng kiến', en: 'the council on initiatives' };

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'initiative',
    event: 'INITIATIVE',
    name: { vi: 'Tác giả nộp đơn đề nghị công nhận sáng kiến', en: 'Authors apply for recognition of their initiatives' },
    opens: { kind: 'day', day: '2024-09-01', inclusive: true },
    closes: { kind: 'day', day: '2024-09-14', inclusive: true },
    source,
  },
  {
    id: 'initiative-forwarding',
    event: 'INITIATIVE_FORWARDING',
    name: { vi: 'Đơn vị tổng hợp, gửi hồ sơ sáng kiến', en: 'Units gather and forward the dossiers of initiatives' },
    waitsFor: ['INITIATIVE'],
    opens: { kind: 'day', day: '2024-09-15', inclusive: true },
    closes: { kind: 'day', day: '2024-09-30', inclusive: true },
    source,
  },
  {
    id: 'initiative-council',
    event: 'INITIATIVE_COUNCIL',
    name: { vi: 'Hội đồng sáng kiến họp xét (mỗi năm một lần)', en: 'The council on initiatives meets (once a year)' },
    waitsFor: ['INITIATIVE_FORWARDING'],
    closes: { kind: 'day', day: '2024-10-15', inclusive: false },
    source,
  },
  {
    id: 'initiative-decision',
    event: 'INITIATIVE_DECISION',
    name: {
      vi: 'Ra quyết định công nhận (mẫu 07) hoặc thông báo không công nhận (mẫu 09)',
      en: 'Decision of recognition (form 07) or notice of refusal (form 09)',
    },
    waitsFor: ['INITIATIVE_COUNCIL'],
    closes: { kind: 'toBeAnnounced' },
    source,
  },
];

const votes: readonly VoteRule[] = [
  {
    id: 'initiative-council',
    body: 'INITIATIVE_COUNCIL',
    awards: [],
    quorum: { numerator: 2, denominator: 3 },
    threshold: { numerator: 2, denominator: 3, strict: false, of: 'ALL_MEMBERS' },
    source,
  },
];

/** What an initiative must be, apart from the level at which it is recognised. */
const worthy: Condition = {
  kind: 'allOf',
  of: (
    [
      [
        'new',
        'Tính mới: không trùng với đơn đã nộp trước, chưa được công bố, chưa áp dụng hoặc đưa vào kế hoạch áp dụng, không phải tiêu chuẩn bắt buộc.',
        'New: not the same as an earlier filing, not disclosed, neither applied nor planned, no mandatory standard.',
      ],
      [
        'feasible',
        'Tính khả thi: phù hợp chức năng, nhiệm vụ; đã áp dụng hoặc áp dụng thử.',
        'Feasible: fits the functions of the unit and is applied, or on trial.',
      ],
      ['effective', 'Mang lại hiệu quả.', 'Effective.'],
    ] as const
  ).map(
    ([id, vi, en]): Condition => ({
      kind: 'attested',
      id: `initiative.${id}`,
      by: 'OFFICE',
      onWordOf: COUNCIL,
      wording: { vi, en },
      source,
    }),
  ),
};

/** One link of the chain: an initiative whose effect, or whose use to others, was decided at a level. */
const link = (id: string, level: InitiativeCriterion['level'], aspects: InitiativeCriterion['aspects']): InitiativeCriterion => ({
  kind: 'initiative',
  id: `initiative.${id}`,
  of: ['INITIATIVE', 'RESEARCH'],
  atLeast: 1,
  level,
  within: { kind: 'ever' },
  aspects,
  source,
});

const layer: Layer = {
  key: 'insurance-964-2024',
  kind: 'PROVINCE',
  name: { vi: 'Quy định công nhận sáng kiến trong ngành Bảo hiểm xã hội Việt Nam', en: 'Rules of Vietnam Social Security on initiatives' },
  notice: {
    vi: 'Trường hợp cấp bách, Hội đồng lấy ý kiến bằng phiếu. Hội đồng biểu quyết giơ tay hoặc bỏ phiếu kín.',
    en: 'In urgent cases the council is asked in writing. It votes by show of hands or by secret ballot.',
  },
  awards: [],
  additions: [
    { awards: ['PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'], condition: worthy },
    { awards: ['PROVINCIAL_EMULATION_FIGHTER'], condition: link('sector', 'SECTOR', ['RECOGNITION', 'EFFECT', 'REPLICABILITY']) },
    { awards: ['NATIONAL_EMULATION_FIGHTER'], condition: link('nation', 'NATION', ['EFFECT', 'REPLICABILITY']) },
  ],
  quotas: [],
  deadlines,
  votes,
  dossierLists: [
    {
      id: 'insurance-initiative',
      awards: ['GRASSROOTS_EMULATION_FIGHTER', 'PROVINCIAL_EMULATION_FIGHTER', 'NATIONAL_EMULATION_FIGHTER'],
      items: [
        {
          id: 'application',
          name: { vi: 'Đơn đề nghị công nhận sáng kiến', en: 'Application for recognition' },
          required: true,
          from: 'NOMINEE',
        },
        {
          id: 'minutes',
          name: { vi: 'Biên bản họp Hội đồng sáng kiến', en: 'Minutes of the council on initiatives' },
          form: 'Mẫu 05',
          required: true,
          from: 'UNIT',
        },
        {
          id: 'decision',
          name: { vi: 'Quyết định công nhận sáng kiến', en: 'Decision of recognition' },
          form: 'Mẫu 07',
          required: true,
          from: 'UNIT',
        },
        {
          id: 'refusal',
          name: { vi: 'Thông báo không công nhận', en: 'Notice of refusal' },
          form: 'Mẫu 09',
          required: false,
          from: 'UNIT',
        },
        {
          id: 'certificate',
          name: { vi: 'Giấy chứng nhận sáng kiến (khi có yêu cầu)', en: 'Certificate of the initiative (on request)' },
          form: 'Mẫu 11',
          required: false,
          from: 'UNIT',
        },
      ],
      source,
    },
  ],
};

/** The rules of Vietnam Social Security for 2024, over the law of 2024. */
export const socialSecurity2024: Rulebook = { year: 2024, layers: [regime2024, layer] };
