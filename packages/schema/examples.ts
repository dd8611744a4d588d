import type { Text } from '@vinh-danh/domain/text';

/** A document that an integrator can run as it stands. The page shows it, a test runs it against the server. */
export interface Example {
  readonly key: string;
  readonly title: Text;
  /** What a token needs for it. */
  readonly scope: string;
  readonly document: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    key: 'plan',
    title: { vi: 'Kế hoạch và các thời hạn', en: 'The plan and its dates' },
    scope: 'PLAN_READ',
    document: `query Plan {
  plan {
    year
    number
    calendar {
      name { vi en }
      opensAt
      closesAt
      state
    }
  }
}`,
  },
  {
    key: 'calendar',
    title: { vi: 'Lịch công tác, ngày làm việc và thời gian dự phòng', en: 'The calendar, its working days and its room to spare' },
    scope: 'PLAN_READ',
    document: `query Calendar {
  calendar {
    year
    steps {
      window { event name { vi en } opensAt closesAt state }
      workingDays
      slack { to workingDays until }
      extensions { until decisionNumber reason }
      pauses { from until reason }
    }
  }
}`,
  },
  {
    key: 'regimes',
    title: { vi: 'Các chế độ pháp luật và ví dụ để bắt đầu một bộ quy định', en: 'The regimes of law and examples that rules begin with' },
    scope: 'PLAN_READ',
    document: `query Regimes {
  regimes {
    key
    name { vi en }
    isLaw
    from
    until
    awards
  }
}`,
  },
  {
    key: 'people',
    title: { vi: 'Tìm người, không cần gõ dấu', en: 'Find people, with or without diacritics' },
    scope: 'PEOPLE_READ',
    document: `query People {
  people(search: "dang", first: 5) {
    edges { node { id name } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    key: 'coverage',
    title: { vi: 'Tỷ lệ đăng ký thi đua theo đơn vị', en: 'Coverage of pledges by unit' },
    scope: 'PLEDGES_READ',
    document: `query Coverage {
  pledgeCoverage {
    year
    people { expected registered confirmed percent }
    units { unitName people { expected registered } }
  }
}`,
  },
  {
    key: 'nominations',
    title: { vi: 'Đề nghị xét tặng, từng trang', en: 'Nominations, page by page' },
    scope: 'NOMINATIONS_READ',
    document: `query Nominations {
  nominations(first: 20, filter: { states: [SENT, ACCEPTED] }) {
    totalCount
    edges { node { id state awardShortName nomineeName unitName { vi } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    key: 'quotas',
    title: { vi: 'Sổ chỉ tiêu', en: 'The quota ledger' },
    scope: 'NOMINATIONS_READ',
    document: `query Quotas {
  quotas {
    name { vi en }
    sentence { vi }
    base
    places
    held
    used
    left
    over
    source { name { vi } article confidence }
  }
}`,
  },
  {
    key: 'forecast',
    title: { vi: 'Dự báo trước khi Hội đồng họp', en: 'The forecast before the council meets' },
    scope: 'NOMINATIONS_READ',
    document: `query Forecast {
  forecast(among: ELIGIBLE) {
    candidates
    awards { award qualify nearMissCount }
    quotas {
      name { vi en }
      base
      places
      takerCount
      lineCount
      alternatives { percent rounding places }
    }
  }
}`,
  },
  {
    key: 'eligibility',
    title: { vi: 'Vì sao chưa đủ điều kiện, theo điều luật nào', en: 'Why somebody does not qualify, and by which article' },
    scope: 'NOMINATIONS_READ',
    document: `query Eligibility {
  eligibility {
    awardName { vi en }
    outcome
    verdicts {
      outcome
      requirement { vi en }
      because { vi en }
      source { name { vi } article clause confidence }
    }
  }
}`,
  },
  {
    key: 'rules',
    title: { vi: 'Quy định đang áp dụng, thành câu và có căn cứ', en: 'The rules in force, as sentences with their sources' },
    scope: 'PLAN_READ',
    document: `query Rules {
  plan {
    year
    rules {
      layers { kind name { vi } }
      awards {
        name { vi en }
        conditions { text { vi en } source { name { vi } article confidence } }
        quotas { text { vi en } }
      }
    }
  }
}`,
  },
];
