/** Writes the table by which a reader turns the codes of a font back into text (ISO 32000-1, 9.10.3). */
import { hex, utf16 } from './pdfValue';

/** More entries than this in one block are not allowed. */
const blockSize = 100;

/** A CMap of codes of two bytes. */
export function toUnicode(texts: ReadonlyMap<number, string>): string {
  const entries = [...texts].map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += blockSize) {
    const block = entries.slice(at, at + blockSize);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
