import { describeCriterion } from '@vinh-danh/domain/rulebook/describe';
import { describeDeadline, eventNamesOf, sectorNamesOf } from '@vinh-danh/domain/rulebook/describe-deadline';
import { describeDossierList } from '@vinh-danh/domain/rulebook/describe-dossier-list';
import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { describeScoreSheet } from '@vinh-danh/domain/rulebook/describe-score-sheet';
import { describeVote } from '@vinh-danh/domain/rulebook/describe-vote';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import { awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { DOCUMENTS } from '../documents';
import { CASE_DOCUMENTS } from './case-documents';
import { CASES } from './cases';
import { LOOSER_VARIANTS } from './looser-variants';

/** As it comes in from a file. */
const json = (rulebook: Rulebook): unknown => JSON.parse(JSON.stringify(rulebook));

/** Every sentence that a rulebook's rules read as. */
function sentencesOf(rulebook: Rulebook): Text[] {
  const setting = settingOf(rulebook);
  const names = { event: eventNamesOf(rulebook), sector: sectorNamesOf(rulebook), award: setting.nameOf };
  const criteria = awardsOf(rulebook).flatMap(({ condition }) => criteriaOf(condition));
  return [
    ...criteria.map((criterion) => describeCriterion(criterion, setting)),
    ...rulebook.layers.flatMap((layer) => [
      ...layer.quotas.map((quota) => describeQuota(quota, setting)),
      ...layer.deadlines.map((deadline) => describeDeadline(deadline, names)),
      ...layer.votes.map((vote) => describeVote(vote, setting)),
      ...(layer.dossierLists ?? []).map((list) => describeDossierList(list, setting)),
      ...(layer.scoreSheets ?? []).map((sheet) => describeScoreSheet(sheet)),
    ]),
  ];
}

describe.each(CASES)('$key', ({ rulebook }) => {
  test('is read without a problem, and is nothing but data', () => {
    expect(problemsOf(json(rulebook))).toEqual([]);
    expect(json(rulebook)).toEqual(rulebook);
  });

  test('reads as whole sentences in both languages, with no key or gap left in them', () => {
    for (const { vi, en } of sentencesOf(rulebook)) {
      for (const sentence of [vi, en]) {
        expect(sentence).toMatch(/[.!]$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[ ]{2}| [.,;:]|[A-Z]{2,}_[A-Z]/);
      }
    }
  });

  test('every rule of its own says where it stands, and how sure we are of it', () => {
    const known = new Set([...DOCUMENTS, ...CASE_DOCUMENTS].map(({ key }) => key));
    const sources = rulebook.layers.flatMap((layer) => [
      ...[...layer.quotas, ...layer.deadlines, ...layer.votes].map(({ source }) => source),
      ...(layer.additions ?? []).flatMap(({ condition }) => criteriaOf(condition).map(({ source }) => source)),
    ]);
    expect(sources.filter(({ document }) => !known.has(document))).toEqual([]);
  });
});

test.each(LOOSER_VARIANTS)('$key with $what is refused with the clause that it breaks', ({ rulebook, breaks }) => {
  expect(problemsOf(json(rulebook)).map((problem) => problem.breaks?.document)).toEqual([breaks]);
});

test('there is a looser variant of every case', () => {
  expect(LOOSER_VARIANTS.map(({ key }) => key)).toEqual(CASES.map(({ key }) => key));
});
