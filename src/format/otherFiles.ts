/** Recognises what people open in place of a plan: documents, pictures, a saved web page, another app's JSON. */
import type { FileProblem, OtherApp, OtherFile } from './problem';

const signatures: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['old Office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['TIFF', [0x49, 0x49, 0x2a, 0]],
  ['TIFF', [0x4d, 0x4d, 0, 0x2a]],
];

/** A container of sounds, films and pictures: what it holds stands behind its length. */
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** Folders by which the archives of Office are known; their names stand as plain bytes near the beginning or the end. */
const officeFolders: readonly (readonly [OtherFile, string])[] = [
  ['Word', 'word/'],
  ['Excel', 'xl/'],
  ['PowerPoint', 'ppt/'],
];

/** Bytes at either end in which the names are looked for. */
const reach = 4_096;

/** A file that is no text, or text that nothing here reads, known by its bytes; or undefined. */
export function recogniseBytes(bytes: Uint8Array): FileProblem | undefined {
  const [found] = signatures.find(([, start]) => startsWith(bytes, start)) ?? [];
  if (found === 'ZIP') return { kind: 'otherFile', is: officeKind(bytes) ?? 'ZIP' };
  if (found) return { kind: 'otherFile', is: found };
  if (startsWith(bytes, riff) && startsWith(bytes.subarray(8), webp)) return { kind: 'otherFile', is: 'WebP' };
  // Marks and characters of four bytes: no text of UTF-16 begins with two zeros after its mark.
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return { kind: 'utf32' };
  if (startsWith(bytes, [0x7b, 0, 0, 0]) || startsWith(bytes, [0, 0, 0, 0x7b])) return { kind: 'utf32' };
  return startsWith(bytes, [0, 0]) ? { kind: 'notText' } : undefined;
}

function officeKind(bytes: Uint8Array): OtherFile | undefined {
  const ends = [...bytes.subarray(0, reach), ...bytes.subarray(-reach)];
  const names = ends.map((byte) => String.fromCharCode(byte)).join('');
  return officeFolders.find(([, folder]) => names.includes(folder))?.[0];
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Markup or plain text in place of JSON, or undefined. */
export function recogniseText(text: string): FileProblem | undefined {
  const start = text.slice(0, 1_000).trimStart();
  if (start.startsWith('<'))
    return { kind: 'otherFile', is: /^<(?:!doctype html|html|head|body)\b/i.test(start) ? 'web page' : 'XML' };
  // No JSON begins with a letter, a bullet or a tab of a list, but for three words.
  return /^(?!(?:true|false|null)\b)(?:\p{L}|[-*•#]\s)/u.test(start) ? { kind: 'plainText' } : undefined;
}

/** The app that wrote this JSON, where its members give it away. */
export function recogniseApp(file: Readonly<Record<string, unknown>>): OtherApp | undefined {
  const has = (name: string) => Object.hasOwn(file, name);
  if (file.type === 'excalidraw') return 'Excalidraw';
  if (has('tldrawFileFormatVersion')) return 'tldraw';
  if (has('nbformat') && has('cells')) return 'Jupyter';
  if (file.type === 'FeatureCollection') return 'GeoJSON';
  if (has('$schema') && (has('$defs') || has('definitions') || has('properties'))) return 'JSON Schema';
  if (!Array.isArray(file.nodes) || !Array.isArray(file.edges)) return undefined;
  return has('viewport') ? 'React Flow' : 'JSON Canvas';
}
