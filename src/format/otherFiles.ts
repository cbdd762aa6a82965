/** Recognises what people open in place of a plan: a saved web page, a drawing, another app's JSON. */
import type { FileProblem, OtherApp } from './problem';

/** Markup in place of JSON, or undefined. */
export function recogniseMarkup(text: string): FileProblem | undefined {
  const start = text.slice(0, 1_000).trimStart();
  if (!start.startsWith('<')) return undefined;
  return { kind: 'otherFile', is: /^<(?:!doctype html|html|head|body)\b/i.test(start) ? 'web page' : 'XML' };
}

/** The app that wrote this JSON, where its members give it away. */
export function recogniseApp(file: Readonly<Record<string, unknown>>): OtherApp | undefined {
  if (file.type === 'excalidraw') return 'Excalidraw';
  if ('tldrawFileFormatVersion' in file) return 'tldraw';
  if (!Array.isArray(file.nodes) || !Array.isArray(file.edges)) return undefined;
  return 'viewport' in file ? 'React Flow' : 'JSON Canvas';
}
