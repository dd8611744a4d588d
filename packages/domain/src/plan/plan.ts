import type { Text } from '../text';

/** The plan as its own text. The Vietnamese is the document's; the English is a summary and says so. */
export interface PlanBody {
  /** Who issues it, as the head of the document has it. */
  readonly authority: Text;
  readonly place: Text;
  readonly legalBases: readonly Text[];
  /** The sentence that leads from the legal bases to the sections. */
  readonly preamble: Text;
  readonly sections: readonly PlanSection[];
  readonly closing: Text;
  readonly recipients: readonly Text[];
  readonly signatory: Text;
}

export interface PlanSection {
  /** Roman numeral, e.g. `III`. */
  readonly number: string;
  readonly title: Text;
  readonly paragraphs: readonly PlanParagraph[];
}

export interface PlanParagraph {
  /** Section and place in it, e.g. `III.1`: what rules and tasks point to. */
  readonly anchor: string;
  readonly text: Text;
}

/** A task of the plan: who does it, until when, and which paragraph asks for it. */
export interface PlanTask {
  readonly title: Text;
  /** Code of the unit that answers for it; undefined when every unit does. */
  readonly ownerCode?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly due: Text;
  readonly paragraph: string;
}
