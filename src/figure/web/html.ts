/** Writes HTML as text. Texts and values are escaped; parts that were made here go in as they are. */
import { languageOf, mainLanguage } from '../compose/language';
import { attributes, escapeXml } from '../../kit/xml';

export type Values = Readonly<Record<string, string | number | undefined>>;

/** An element with its parts, which are HTML already. */
export function tag(name: string, values: Values, ...parts: readonly string[]): string {
  return `<${name}${attributes(values)}>${parts.join('')}</${name}>`;
}

/** An element with a text that a user has written: in the direction and language of the text. */
export function written(name: string, text: string, values: Values = {}): string {
  const language = languageOf(text);
  const lang = language === mainLanguage([]) ? undefined : language;
  return tag(name, { ...values, dir: 'auto', lang }, escapeXml(text));
}

/** Words of our own. */
export const words = escapeXml;
