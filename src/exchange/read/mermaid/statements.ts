/** Cuts a Mermaid text into its title, its kind of diagram, and its lines without comments. */

export interface MermaidText {
  /** `flowchart RL`, `mindmap`, …; empty where there is none. */
  readonly kind: string;
  readonly title: string;
  /** Behind the kind, comments and blank lines left out, spaces in front kept. */
  readonly lines: readonly MermaidLine[];
}

export interface MermaidLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Also from within a fenced block of Markdown. */
export function mermaidText(source: string): MermaidText {
  const { front, body } = withoutFront(withoutFence(source.replace(/\r\n?/gu, '\n').split('\n').map(numbered)));
  const said = body.filter(({ text }) => text.trim() !== '' && !text.trim().startsWith('%%'));
  const [head, ...lines] = said;
  const [kind = '', ...behind] = (head?.text ?? '').split(';');
  const rest = behind.join(';');
  const title = front.flatMap(({ text }) => (text.trim().startsWith('title:') ? text.trim().slice(6) : []))[0] ?? '';
  return {
    kind: kind.trim(),
    title: unquoted(title.trim()),
    lines: head && rest.trim() !== '' ? [{ text: rest, line: head.line }, ...lines] : lines,
  };
}

function numbered(text: string, index: number): MermaidLine {
  return { text, line: index + 1 };
}

function withoutFence(lines: readonly MermaidLine[]): readonly MermaidLine[] {
  const fence = lines.findIndex(({ text }) => /^\s{0,3}```\s{0,3}mermaid\b/u.test(text));
  if (fence < 0) return lines;
  const end = lines.findIndex(({ text }, index) => index > fence && text.trim().startsWith('```'));
  return lines.slice(fence + 1, end < 0 ? undefined : end);
}

/** The lines between two `---` at the top, and the others. */
function withoutFront(lines: readonly MermaidLine[]) {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const close = lines.findIndex(({ text }, index) => index > start && text.trim() === '---');
  if (lines[start]?.text.trim() !== '---' || close < 0) return { front: [], body: lines };
  return { front: lines.slice(start + 1, close), body: lines.slice(close + 1) };
}

function unquoted(text: string): string {
  if (text.length < 2 || !/^["']/u.test(text) || !text.endsWith(text.charAt(0))) return text;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
  } catch {
    // Quoted as YAML does it.
  }
  return text.slice(1, -1);
}
