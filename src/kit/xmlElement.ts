/** Writes XML elements as text, for every part of an office file. */
import { attributes, escapeXml } from './xml';

type Content = string | false | undefined | readonly (string | false | undefined)[];

/** `<name …>content</name>`; content is XML already, and what is missing is left out. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly Content[]
): string {
  const inner = content
    .flat()
    .filter((part) => typeof part === 'string')
    .join('');
  const start = `<${name}${attributes(values)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An element that holds nothing but `text`. */
export function textElement(name: string, text: string, values: Readonly<Record<string, string>> = {}): string {
  return `<${name}${attributes(values)}>${escapeXml(text)}</${name}>`;
}

/** A whole part. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
