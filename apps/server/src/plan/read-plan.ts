import { conditionLines } from '@vinh-danh/domain/plan/condition-lines.rule';
import { stateOfWindow, windowText } from '@vinh-danh/domain/plan/window.rule';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { describeItem } from '@vinh-danh/domain/rulebook/describe-dossier-list';
import { describeMoneyAmount } from '@vinh-danh/domain/rulebook/describe-money';
import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { describeVote } from '@vinh-danh/domain/rulebook/describe-vote';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { consideredAwardsOf, dossierListsFor, quotasFor, votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { PlanEntity } from './plan.entity';
import type { PlanType } from './plan.type';
import type { PlanRulesType } from './plan-rules.type';
import type { PlanWindowType } from './plan-window.type';

export function readPlan({ id, year, number, title, englishTitle, issuedOn, body }: PlanEntity): PlanType {
  return { id, year, number, title: { vi: title, en: englishTitle }, issuedOn, body };
}

/** A window as the calendar shows it at an instant. */
export function readWindow(window: Window, now: Date): PlanWindowType {
  const { rule, opensAt, closesAt, extension } = window;
  return {
    deadline: rule.id,
    event: rule.event,
    name: rule.name,
    opensAt: opensAt ?? null,
    closesAt: closesAt ?? null,
    written: windowText(window),
    state: stateOfWindow(window, now),
    extendedBy: rule.extendedBy ?? null,
    extension: extension ?? null,
    source: rule.source,
  };
}

/** Every rule of a rulebook as a sentence with its source. */
export function readRules(rulebook: Rulebook): PlanRulesType {
  const setting = settingOf(rulebook);
  return {
    layers: rulebook.layers.map(({ key, kind, name, notice }) => ({ key, kind, name, notice })),
    awards: consideredAwardsOf(rulebook).map(({ key, name, shortName, decidedBy, condition, source }) => ({
      key,
      name,
      shortName,
      decidedBy,
      source,
      conditions: conditionLines(condition, setting),
      quotas: quotasFor(rulebook, key).map((quota) => ({ depth: 0, text: describeQuota(quota, setting), source: quota.source })),
      votes: votesOf(rulebook)
        .filter(({ awards }) => awards.includes(key))
        .map((vote) => ({ depth: 0, text: describeVote(vote, setting), source: vote.source })),
      papers: dossierListsFor(rulebook, key).flatMap(({ items, source: list }) =>
        items.map((item) => ({ depth: 0, text: describeItem(item), source: list })),
      ),
      money: rulebook.layers
        .flatMap(({ money }) => money?.amounts ?? [])
        .filter(({ award }) => award === key)
        .map((amount) => ({ depth: 0, text: describeMoneyAmount(amount, setting), source: amount.source })),
    })),
  };
}
