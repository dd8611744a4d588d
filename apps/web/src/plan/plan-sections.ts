interface Section {
  readonly title: string;
  readonly paragraphs: string[];
}

/** A heading as official documents number them: "I.", "II -", "IV)". */
const HEADING = /^\s*[IVXLC]+\s*[.)\-–]\s*(\S.*)$/;

/**
 * The sections of a plan as it was pasted: a line numbered in Roman figures begins a section, every other line is a paragraph of it. What
 * stands before the first heading is left out when it is blank, else it is a section without a title.
 */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line)?.[1]?.trim();
    if (heading) sections.push({ title: heading, paragraphs: [] });
    else if (line.trim() !== '') lastOf(sections).paragraphs.push(line.trim());
  }
  return sections;
}

function lastOf(sections: Section[]): Section {
  const last = sections.at(-1);
  if (last) return last;
  const first: Section = { title: '', paragraphs: [] };
  sections.push(first);
  return first;
}
