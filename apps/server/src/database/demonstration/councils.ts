import type { CouncilBody, PostRank, SeatPart } from '@vinh-danh/domain/council/council';

/** A seat of the demonstration: that of whoever holds a post, or of one person by the code. */
type SeatLine = readonly [part: SeatPart, who: { readonly unit: string; readonly rank: PostRank } | { readonly person: string }];

export interface CouncilLine {
  readonly body: CouncilBody;
  readonly name: string;
  readonly englishName: string;
  readonly decisionNumber: string;
  readonly seats: readonly SeatLine[];
}

/** Since when both councils are there; the day is an assumption like their members. */
export const ESTABLISHED_ON = '2017-01-16';

const head = (unit: string) => ({ unit, rank: 'HEAD' }) as const;

export const EMULATION_COUNCIL: CouncilLine = {
  body: 'COUNCIL',
  name: 'Hội đồng Thi đua – Khen thưởng Sở Khoa học và Công nghệ',
  englishName: 'Council for Emulation and Commendation of the Department of Science and Technology',
  decisionNumber: '08/QĐ-SKHCN',
  seats: [
    ['CHAIR', head('BGD')],
    ['VICE_CHAIR', { person: 'BGD-02' }],
    ['STANDING_MEMBER', head('VPS')],
    ['MEMBER', head('TTRA')],
    ['MEMBER', head('KHTC')],
    ['MEMBER', head('QLCN')],
    ['MEMBER', head('CCTDC')],
    ['MEMBER', { person: 'TTUD-01' }],
    ['MEMBER', { person: 'TTKT-01' }],
    ['SECRETARY', { person: 'VPS-03' }],
  ],
};

export const COUNCILS: readonly CouncilLine[] = [
  EMULATION_COUNCIL,
  {
    body: 'INITIATIVE_COUNCIL',
    name: 'Hội đồng Sáng kiến Sở Khoa học và Công nghệ',
    englishName: 'Initiative Council of the Department of Science and Technology',
    decisionNumber: '09/QĐ-SKHCN',
    seats: [
      ['CHAIR', { person: 'BGD-02' }],
      ['VICE_CHAIR', { person: 'BGD-03' }],
      ['MEMBER', { person: 'TTUD-01' }],
      ['MEMBER', head('QLCN')],
      ['MEMBER', { person: 'KHCNCS-01' }],
      ['SECRETARY', { person: 'VPS-03' }],
    ],
  },
];

/** The sitting of the year, on the first day of the plan's window, called a few days before. */
export const SITTING = {
  convenedAt: '2017-12-07T08:00:00+07:00',
  startsAt: new Date('2017-12-11T08:00:00+07:00'),
  place: 'Phòng họp số 1, trụ sở Sở',
} as const;
