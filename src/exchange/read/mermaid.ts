/** Reads Mermaid texts: flowcharts and mind maps. Other diagrams of Mermaid are named in the refusal. */
import type { ColumnWords } from '../clipboard/columnWords';
import type { FileReading } from './readForm';
import { readFlowchart } from './mermaid/flowchart';
import { readMindmap } from './mermaid/mindmap';
import { mermaidText } from './mermaid/statements';

const others =
  /^(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|timeline|quadrantChart|requirementDiagram|sankey|xychart|block|kanban|architecture)/u;

/** Null where the text is no Mermaid. */
export function readMermaid(source: string, words: ColumnWords): FileReading | null {
  const text = mermaidText(source);
  if (/^(?:flowchart|graph)\b/u.test(text.kind)) return { recognised: readFlowchart(text, words) };
  if (/^mindmap\b/u.test(text.kind)) return { recognised: readMindmap(text) };
  const [other] = others.exec(text.kind) ?? [];
  if (other === undefined) return null;
  return { refused: `This is another diagram of Mermaid (${other}). Flowcharts and mind maps can be brought in.` };
}
