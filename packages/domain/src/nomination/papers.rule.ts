import { type Refusal, refusal } from '../refusal';
import type { DossierItem, DossierList } from '../rulebook/dossier-list';
import type { ChosenInitiative } from './send.rule';

/** One paper that dossiers for an award must hold, with the list that asks for it. */
export interface AskedPaper {
  readonly item: DossierItem;
  readonly list: DossierList;
}

interface Nominated {
  readonly id: string;
  readonly nominee: string;
  readonly dossierLists?: readonly DossierList[];
  readonly papers?: readonly string[];
  readonly initiatives: readonly ChosenInitiative[];
}

interface Prepared {
  readonly papers?: readonly string[];
  readonly nominations: readonly Nominated[];
}

/** The minutes have a place of their own and the achievements are written in the dossier itself; both are asked for there. */
const KEPT_ELSEWHERE = new Set(['minutes', 'report']);

/** An initiative that the nomination rests on was recognised by a decision on record: it needs no confirmation besides. */
const INITIATIVE = 'initiative';

/** The papers that somebody has to attach for an award. The system writes its own. One paper may serve several lists. */
export function papersToAttach(lists: readonly DossierList[]): AskedPaper[] {
  const asked = lists.flatMap((list) => list.items.map((item) => ({ item, list })));
  const attached = asked.filter(({ item }) => item.from !== 'SYSTEM' && !KEPT_ELSEWHERE.has(item.id));
  return attached.filter(({ item }, i) => attached.findIndex((other) => other.item.id === item.id) === i);
}

/** The papers of the unit that a dossier still lacks: each is asked for once, for however many nominees. */
export function whyUnitPapersMissing({ papers = [], nominations }: Prepared): Refusal[] {
  const asked = nominations.flatMap(({ dossierLists = [] }) => papersToAttach(dossierLists));
  const missing = asked.filter(({ item }) => item.required && item.from === 'UNIT' && !papers.includes(item.id));
  return [...new Map(missing.map((paper) => [paper.item.id, paper])).values()].map(({ item, list }) =>
    refusal('PAPER_MISSING', { ...namesOf(item), nominee: '' }, { source: list.source, field: `minutes.papers.${item.id}` }),
  );
}

/** The papers of one nominee that a dossier still lacks. */
export function whyNomineePapersMissing({ id, nominee, dossierLists = [], papers = [], initiatives }: Nominated): Refusal[] {
  return papersToAttach(dossierLists)
    .filter(({ item }) => item.required && item.from === 'NOMINEE' && !papers.includes(item.id))
    .filter(({ item }) => item.id !== INITIATIVE || initiatives.length === 0)
    .map(({ item, list }) => {
      const place = { source: list.source, field: `nominations.${id}.papers.${item.id}` };
      return refusal('PAPER_MISSING', { ...namesOf(item), nominee }, place);
    });
}

function namesOf({ name }: DossierItem) {
  return { paper: name.vi, paperEnglish: name.en };
}
