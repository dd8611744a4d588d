import type { Award, AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Addition } from '@vinh-danh/domain/rulebook/rulebook';
import type { Span } from '@vinh-danh/domain/time';

/** Rules that hold for many awards at once; a regime says for which and from when. */

/** No award while something is pending against the nominee; lifted when it is found that there is no violation. */
export function freeze(awards: readonly Award[], source: Citation, inForce?: Span): Addition {
  return {
    awards: keysOf(awards),
    ...(inForce && { inForce }),
    condition: {
      kind: 'freeze',
      id: 'law.freeze',
      whilePending: ['DISCIPLINE', 'INSPECTION', 'INVESTIGATION', 'AUDIT', 'COMPLAINT', 'DENUNCIATION'],
      wording: {
        vi: 'Không trong thời gian bị xem xét kỷ luật; không đang bị điều tra, thanh tra, kiểm toán do có dấu hiệu vi phạm; không có khiếu nại, tố cáo, phản ánh đang được xác minh.',
        en: 'No disciplinary proceedings, no investigation, inspection or audit on signs of a violation and no verification of a complaint, denunciation or report in the press is pending.',
      },
      source,
    },
  };
}

/** One achievement is honoured with one form of commendation. */
export function oneAchievementOnce(awards: readonly Award[], source: Citation): Addition {
  const forms = keysOf(awards.filter(({ form }) => form === 'COMMENDATION'));
  return {
    awards: forms,
    condition: {
      kind: 'exclusivity',
      id: 'law.one-achievement-once',
      rule: 'ONE_ACHIEVEMENT',
      awards: forms,
      wording: {
        vi: 'Không tặng nhiều hình thức khen thưởng cho một thành tích đạt được.',
        en: 'One achievement is not honoured with several forms of commendation.',
      },
      source,
    },
  };
}

/** A person is given at most one State form of commendation a year, but for exceptional achievements and long service. */
export function oneStateFormAYear(awards: readonly Award[], source: Citation, inForce?: Span): Addition {
  const forms = keysOf(awards.filter(({ form, level }) => form === 'COMMENDATION' && level === 'STATE'));
  const ofPersons = keysOf(awards.filter(({ key, subject }) => forms.includes(key) && subject !== 'COLLECTIVE'));
  return {
    awards: ofPersons,
    ...(inForce && { inForce }),
    condition: {
      kind: 'when',
      who: { subject: 'PERSON' },
      then: {
        kind: 'exclusivity',
        id: 'law.one-state-form-a-year',
        rule: 'ONE_A_YEAR',
        awards: ofPersons,
        exceptKinds: ['AD_HOC', 'LONG_SERVICE'],
        source,
      },
    },
  };
}

/** What a head is honoured for rests on the result of the collective led; how far is for people to say. */
export function headsResult(awards: readonly Award[], source: Citation): Addition {
  return {
    awards: keysOf(awards.filter(({ subject }) => subject !== 'COLLECTIVE')),
    condition: {
      kind: 'when',
      who: { subject: 'PERSON', ranks: ['HEAD'] },
      then: {
        kind: 'attested',
        id: 'law.heads-result',
        wording: {
          vi: 'Việc khen thưởng người đứng đầu căn cứ vào kết quả của cơ quan, đơn vị, tổ chức do cá nhân đó lãnh đạo.',
          en: 'The award of the head rests on the result of the body that they lead.',
        },
        source,
      },
    },
  };
}

function keysOf(awards: readonly Award[]): AwardKey[] {
  return awards.map(({ key }) => key);
}
