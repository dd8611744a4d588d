import { plan2017, plan2017Body, plan2017Tasks } from './plan-2017';
import { tayNinh2017 } from './tay-ninh-2017';

const anchors = plan2017Body.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.anchor));

describe('the plan of 2017', () => {
  it('numbers its paragraphs section by section, as rules and tasks cite them', () => {
    const expected = { I: 2, II: 5, III: 6, IV: 4 };
    expect(anchors).toEqual(
      Object.entries(expected).flatMap(([section, count]) => Array.from({ length: count }, (_, index) => `${section}.${index + 1}`)),
    );
  });

  it('has every paragraph that a task or a deadline points to', () => {
    const cited = tayNinh2017.layers.flatMap((layer) => layer.deadlines.map((deadline) => deadline.source.paragraph));
    for (const anchor of [...plan2017Tasks.map((task) => task.paragraph), ...cited.filter((each) => each !== undefined)])
      expect(anchors).toContain(anchor);
  });

  it('asks for nothing before it was issued nor after its year', () => {
    for (const { dueFrom, dueTo } of plan2017Tasks) {
      for (const day of [dueFrom, dueTo].filter((each) => each !== undefined)) {
        expect(day >= plan2017.issuedOn).toBe(true);
        expect(day.slice(0, 4)).toBe(String(plan2017.year));
      }
    }
  });
});
