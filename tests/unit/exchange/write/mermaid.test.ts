// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import mermaid from 'mermaid';
import { writeMermaid } from '../../../../src/exchange/write/mermaid';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

/** What Mermaid itself, another program, makes of it. */
async function opened(plan: Plan) {
  await mermaid.parse(writeMermaid(plan));
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(writeMermaid(plan));
  const db = diagram.db as unknown as {
    getVertices: () => Map<string, { id: string; text: string; classes: string[] }>;
    getEdges: () => { start: string; end: string; stroke: string }[];
  };
  return { boxes: [...db.getVertices().values()], lines: db.getEdges() };
}

describe('a Mermaid flowchart', () => {
  it('is read by Mermaid with every box, every link and the title', async () => {
    expect(writeMermaid(smallPlan()).split('\n').slice(0, 3)).toEqual(['---', 'title: "Falls on the ward"', '---']);
    const { boxes, lines } = await opened(smallPlan());
    expect(boxes).toHaveLength(11);
    expect(lines.map(({ start, end }) => `${start}-${end}`)).toEqual([
      'P1-A1',
      'P2-A1',
      'S1-P1',
      'S2-P1',
      'S3-P2',
      'C1-S1',
      'C2-S2',
      'C2-S3',
      'C3-S3',
      'C4-P2',
    ]);
    expect(lines[2]?.stroke).toBe('thick');
    expect(boxes.find(({ id }) => id === 'C4')).toMatchObject({
      text: 'Night lights<br>in every bay',
      classes: ['change'],
    });
  });

  it.each([
    'say "so" #quot; # & <b>bold</b>',
    '%% no comment %%{init: {}}%%',
    '1. first\n- second\n2) third',
    'end\nsubgraph x',
    '`code` [a](b) {c} |d| ; e --> f',
    '[ปวดอก] ≥ 95 % 👩🏽‍⚕️',
  ])('keeps a text as text: %j', async (text) => {
    const plan = smallPlan();
    const { P1 } = plan.nodes;
    if (!P1) throw new Error('There is no such box.');
    const { boxes } = await opened({ ...plan, title: text, nodes: { ...plan.nodes, P1: { ...P1, text } } });
    expect(boxes.map(({ id }) => id)).toEqual(['A1', 'P1', 'P2', 'S1', 'S2', 'S3', 'S4', 'C1', 'C2', 'C3', 'C4']);
  });

  it('is read of a plan with nothing but an aim, and of a large one', async () => {
    expect((await opened(emptyPlan())).boxes).toHaveLength(1);
    const plan = diagramPlan(150, 3, 0.3);
    const { boxes, lines } = await opened(plan);
    expect([boxes.length, lines.length]).toEqual([150, Object.keys(plan.links).length]);
  });
});
