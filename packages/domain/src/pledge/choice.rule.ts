import type { Award, AwardKey } from '../rulebook/award';
import type { Text } from '../text';
import type { PledgeContent, PledgeSubject } from './pledge';

/** An award that a pledge can aim at, with what it will ask for at the end of the year. */
export interface PledgeChoice {
  readonly key: AwardKey;
  readonly name: Text;
  readonly shortName: string;
  readonly subject: Award['subject'];
  /** Without an initiative or a research project the award is out of reach. */
  readonly asksForInitiative: boolean;
  /** Awards of the same year that its holder must also hold, the lowest first. */
  readonly restsOn: readonly AwardKey[];
}

export function fits(choice: Pick<PledgeChoice, 'subject'>, subject: PledgeSubject): boolean {
  return choice.subject === 'BOTH' || choice.subject === subject;
}

/**
 * What the writer should think of although the pledge may be sent without it: the law asks for an initiative, or for the lower title,
 * at the end of the year and not in the pledge.
 */
export function adviceOn(content: PledgeContent, choices: readonly PledgeChoice[]): Text[] {
  const aimedAt = choices.filter((choice) => content.awards.includes(choice.key));
  const hasInitiative = content.initiatives.some((initiative) => initiative.title.trim() !== '');
  const advice: Text[] = [];
  for (const choice of aimedAt) {
    if (choice.asksForInitiative && !hasInitiative) {
      advice.push({
        vi: `${choice.name.vi} đòi hỏi có sáng kiến hoặc đề tài được công nhận: nên đăng ký ít nhất một sáng kiến dự kiến.`,
        en: `${choice.name.en} asks for a recognised initiative or project: plan at least one.`,
      });
    }
    for (const lower of choices.filter((each) => choice.restsOn.includes(each.key) && !content.awards.includes(each.key))) {
      advice.push({
        vi: `${choice.name.vi} chỉ xét cho người, tập thể đạt ${lower.name.vi}: nên đăng ký cả ${lower.name.vi}.`,
        en: `${choice.name.en} goes only to holders of ${lower.name.en}: pledge for ${lower.name.en} as well.`,
      });
    }
  }
  return advice;
}
