interface DossierLine {
  readonly unit: string;
  readonly sentOn: string;
  /** Absent: the dossier waits for the Office. */
  readonly acceptedOn?: string;
  readonly meeting: { readonly heldOn: string; readonly members: number; readonly present: number };
  readonly advancedWorkers: readonly string[];
  readonly fighters: readonly string[];
  /** Awards for the unit as a collective. */
  readonly collective: readonly string[];
  /** People for a certificate of commendation. */
  readonly certificates: readonly string[];
}

const numbered = (unit: string, numbers: readonly number[]) => numbers.map((number) => `${unit}-${String(number).padStart(2, '0')}`);

/**
 * What the other units sent before the visitor comes: five dossiers the Office has accepted, three in its queue. The unit of
 * `truongphong` is left to the visitor.
 *
 * Lao động tiên tiến comes to 17 of 35 in the Sub-Department (49 %), 5 of 10 in one centre (50 %, where the law wants more than
 * half) and 7 of 10 in the other (70 %, which is just enough for Tập thể lao động xuất sắc).
 */
export const DOSSIERS: readonly DossierLine[] = [
  {
    unit: 'QLCN',
    sentOn: '2017-11-27',
    acceptedOn: '2017-11-28',
    meeting: { heldOn: '2017-11-23', members: 5, present: 5 },
    advancedWorkers: numbered('QLCN', [1, 2, 4, 6]),
    fighters: ['QLCN-01'],
    collective: ['ADVANCED_COLLECTIVE'],
    certificates: ['QLCN-06'],
  },
  {
    unit: 'KHTC',
    sentOn: '2017-11-28',
    acceptedOn: '2017-11-29',
    meeting: { heldOn: '2017-11-24', members: 5, present: 4 },
    advancedWorkers: numbered('KHTC', [1, 2, 4]),
    fighters: ['KHTC-01'],
    collective: ['ADVANCED_COLLECTIVE'],
    certificates: [],
  },
  {
    unit: 'KHCNCS',
    sentOn: '2017-11-28',
    acceptedOn: '2017-11-30',
    meeting: { heldOn: '2017-11-24', members: 4, present: 4 },
    advancedWorkers: numbered('KHCNCS', [1, 2, 3]),
    fighters: ['KHCNCS-01'],
    collective: [],
    certificates: [],
  },
  {
    unit: 'TTUD',
    sentOn: '2017-11-29',
    acceptedOn: '2017-11-30',
    meeting: { heldOn: '2017-11-27', members: 10, present: 9 },
    advancedWorkers: numbered('TTUD', [1, 2, 3, 4, 5]),
    fighters: ['TTUD-03'],
    collective: [],
    certificates: ['TTUD-05'],
  },
  {
    unit: 'TTKT',
    sentOn: '2017-11-29',
    acceptedOn: '2017-12-01',
    meeting: { heldOn: '2017-11-27', members: 10, present: 10 },
    advancedWorkers: numbered('TTKT', [1, 2, 3, 4, 5, 6, 7]),
    fighters: ['TTKT-03', 'TTKT-01'],
    collective: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'],
    certificates: [],
  },
  {
    unit: 'CCTDC',
    sentOn: '2017-11-30',
    meeting: { heldOn: '2017-11-28', members: 35, present: 31 },
    advancedWorkers: [
      ...numbered('CCTDC', [1, 2, 3]),
      ...numbered('HCTH', [1, 2, 3, 4]),
      ...numbered('QLTC', [1, 2, 3, 4, 5]),
      ...numbered('QLDL', [1, 2, 3, 4, 5]),
    ],
    fighters: ['CCTDC-01', 'QLTC-03', 'QLDL-03'],
    collective: [],
    certificates: [],
  },
  {
    unit: 'VPS',
    sentOn: '2017-11-30',
    meeting: { heldOn: '2017-11-28', members: 8, present: 8 },
    advancedWorkers: numbered('VPS', [1, 2, 3, 4, 5, 6, 7]),
    fighters: ['VPS-03'],
    collective: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'],
    certificates: ['VPS-07'],
  },
  {
    unit: 'TTRA',
    sentOn: '2017-12-01',
    meeting: { heldOn: '2017-11-29', members: 4, present: 4 },
    advancedWorkers: numbered('TTRA', [1, 2, 3]),
    fighters: ['TTRA-01'],
    collective: ['ADVANCED_COLLECTIVE'],
    certificates: [],
  },
];
