/**
 * Makes values fit to stand in XML. Texts of a plan come from strangers, and XML cannot hold some characters even when
 * they are escaped: one of them would make the whole picture unreadable.
 *
 * Must not know: pictures.
 */

/** What XML 1.0 (production 2, Char) leaves out: controls but tab and line ends, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Nothing in it could need escaping: numbers, colours, paths and most words. */
const harmless = /^[\w .,:;()#%+-]*$/;

/** `text` as element content or attribute value: marks escaped, characters that XML forbids left out. */
export function escapeXml(text: string): string {
  return harmless.test(text) ? text : text.replace(forbidden, '').replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** XML without the characters that it forbids, which browsers' own writers let through. */
export function soundXml(xml: string): string {
  return xml.replace(forbidden, '');
}

/** A length with at most two decimals and no trailing zeros: exact to 1/400 mm on paper. */
export function num(length: number): string {
  return String(Math.round(length * 100) / 100);
}

/** Attributes as ` name="value"` each, in the order given; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${typeof value === 'number' ? num(value) : attributeValue(value)}"`;
    })
    .join('');
}

/** Line ends and tabs as references: as they are, whoever reads the attribute gets spaces (XML 1.0, 3.3.3). */
function attributeValue(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
