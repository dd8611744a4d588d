import type { DeadlineRule } from '@vinh-danh/domain/rulebook/deadline';
import type { QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { cite } from '../../documents';
import { regime2017 } from '../../regime-2017';
import { BLOCKS_2021_HUNG_YEN } from '../case-documents';
import { lawInYear } from '../law-in-year';
import { blockSheet } from './score-sheet';

/**
 * Hưng Yên province in 2021: bodies are compared in blocks by a sheet of points, a block has its flags and certificates,
 * and whoever misses a day is stood in for and loses points.
 */

const at = (paragraph: string) => cite(BLOCKS_2021_HUNG_YEN, 'VERIFIED', { paragraph });

const missed = {
  actor: { vi: 'Sở Nội vụ', en: 'the Department of Home Affairs' },
  consequence: {
    vi: 'đơn vị Trưởng khối bị trừ điểm thi đua',
    en: 'points are deducted from the head of the block',
  },
};

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'targets',
    event: 'PLEDGE',
    name: { vi: 'Đăng ký nội dung, chỉ tiêu thi đua gửi Trưởng khối', en: 'Targets registered with the head of the block' },
    closes: { kind: 'day', day: '2021-01-05', inclusive: false },
    source: at('A.II.4'),
  },
  {
    id: 'launch',
    event: 'LAUNCH',
    name: { vi: 'Phát động thi đua, ký giao ước', en: 'Launch and pact' },
    opens: { kind: 'month', month: '2021-01' },
    closes: { kind: 'month', month: '2021-01' },
    latest: '2021-02-15',
    missed,
    extendedBy: missed.actor,
    source: at('A.III.1'),
  },
  {
    id: 'mid-year',
    event: 'HALF_YEAR_REPORT',
    name: { vi: 'Sơ kết phong trào thi đua', en: 'Mid-year review' },
    opens: { kind: 'month', month: '2021-07' },
    closes: { kind: 'month', month: '2021-07' },
    latest: '2021-08-15',
    missed,
    extendedBy: missed.actor,
    source: at('A.III.2'),
  },
  {
    id: 'year-end',
    event: 'YEAR_REPORT',
    name: { vi: 'Tổng kết, bình xét, bầu Trưởng khối năm sau', en: 'Year-end review and election of the next head' },
    closes: { kind: 'day', day: '2022-01-10', inclusive: false },
    latest: '2022-01-31',
    missed,
    extendedBy: missed.actor,
    source: at('A.III.3'),
  },
];

const FLAG = 'PROVINCIAL_EMULATION_FLAG';
const MERIT = 'CERTIFICATE_OF_MERIT';

/** Blocks and clusters by their codes; the enterprise block is split into its clusters. */
const BLOCKS = ['KHOI.1', 'KHOI.2', 'KHOI.3'] as const;
const STATE_CAPITAL = ['CUM.DNNN'] as const;
const OTHER_CLUSTERS = ['CUM.DN1', 'CUM.DN2'] as const;

function places(id: string, name: Text, award: string, units: readonly string[], count: number): QuotaRule {
  return {
    id,
    name,
    awards: [award],
    counts: 'COLLECTIVES',
    over: { units, each: true },
    amount: { kind: 'count', places: count },
    overflow: { rankBy: 'SCORE', tieBreaks: [{ kind: 'votes' }, { kind: 'women', collectivesFromPercent: 70 }], settledBy: 'CHAIR' },
    source: at('A.VI'),
  };
}

const quotas: readonly QuotaRule[] = [
  places('block-flags', { vi: 'Cờ thi đua của mỗi khối', en: 'Flags of each block' }, FLAG, BLOCKS, 2),
  places('block-merit', { vi: 'Bằng khen của mỗi khối', en: 'Certificates of Merit of each block' }, MERIT, BLOCKS, 1),
  places(
    'state-capital-flags',
    { vi: 'Cờ thi đua của cụm doanh nghiệp vốn Nhà nước', en: 'Flags of the State-capital cluster' },
    FLAG,
    STATE_CAPITAL,
    2,
  ),
  places(
    'state-capital-merit',
    { vi: 'Bằng khen của cụm doanh nghiệp vốn Nhà nước', en: 'Certificates of Merit of the State-capital cluster' },
    MERIT,
    STATE_CAPITAL,
    1,
  ),
  places(
    'cluster-flags',
    { vi: 'Cờ thi đua của mỗi cụm doanh nghiệp còn lại', en: 'Flags of each other cluster' },
    FLAG,
    OTHER_CLUSTERS,
    3,
  ),
  places(
    'cluster-merit',
    { vi: 'Bằng khen của mỗi cụm doanh nghiệp còn lại', en: 'Certificates of Merit of each other cluster' },
    MERIT,
    OTHER_CLUSTERS,
    2,
  ),
];

const layer: Layer = {
  key: 'hung-yen-blocks-2021',
  kind: 'PROVINCE',
  name: { vi: 'Hướng dẫn cụm, khối thi đua tỉnh Hưng Yên', en: 'Guidance on clusters and blocks of Hưng Yên province' },
  notice: {
    vi: 'Văn bản dự thảo. Điểm của từng nội dung trong phụ lục không kèm theo; điểm, thang A–D và mã khối ở đây là ví dụ.',
    en: 'A draft. The annex with the points of each item did not come with it; points, grades and codes of blocks here are an example.',
  },
  awards: [],
  additions: [
    {
      awards: [FLAG],
      condition: {
        kind: 'allOf',
        of: [
          {
            kind: 'composition',
            id: 'blocks.size',
            measure: { kind: 'size', atLeast: 5 },
            source: at('B.1'),
          },
          {
            kind: 'score',
            id: 'blocks.score',
            sheet: 'hung-yen-block',
            atLeast: 0,
            wording: {
              vi: 'Có kết quả chấm điểm thi đua của khối và không bị loại khỏi diện suy tôn.',
              en: 'Has been scored in its block and has not lost the right to be put forward.',
            },
            source: at('A.V.2'),
          },
        ],
      },
    },
  ],
  // The law asks for the first place and leaves it to provinces; here as many may be put forward as a cluster has flags.
  changes: [{ kind: 'blockRank', id: 'provincial-emulation-flag.rank', atMost: 3, source: at('A.VI') }],
  quotas,
  deadlines,
  votes: [],
  scoreSheets: [blockSheet],
};

/** The rules of the province's blocks for 2021. */
export const hungYen2021: Rulebook = { year: 2021, layers: [...lawInYear(regime2017, 2017, 2021), layer] };
