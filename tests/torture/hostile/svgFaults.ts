/** Reads an SVG as strictly as XML asks, and finds in it what our drawings never hold: that came out of a text. */

/** What our own drawings consist of. */
const drawn = new Set(
  'svg title desc metadata plan defs pattern linearGradient stop g rect path text circle line polyline polygon tspan'.split(
    ' ',
  ),
);

/** A tag as we write it, with its attributes; or text between two of them. */
const token = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>|[^<]+/y;
const attribute = /([a-zA-Z][\w:-]*)="([^"]*)"/g;
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|#39);)/;

/** What is wrong with the drawing, at most three sentences. */
export function svgFaults(svg: string): string[] {
  const faults: string[] = [];
  if (forbidden.test(svg)) faults.push('holds a character that XML forbids');
  if (bareAmpersand.test(svg)) faults.push('holds a bare ampersand');
  const open: string[] = [];
  let at = 0;
  while (at < svg.length && faults.length < 3) {
    token.lastIndex = at;
    const found = token.exec(svg);
    if (!found) return [...faults, `is not well-formed at ${JSON.stringify(svg.slice(at, at + 80))}`];
    at = token.lastIndex;
    const [, closing, name, attributes = '', empty] = found;
    if (name === undefined) continue;
    if (!drawn.has(name)) faults.push(`has an element <${name}>`);
    if (closing === '/' && open.pop() !== name) faults.push(`closes <${name}> where it is not open`);
    if (closing === '' && empty === '') open.push(name);
    faults.push(...attributeFaults(attributes));
  }
  return open.length > 0 && faults.length === 0 ? [`never closes <${open.join('> <')}>`] : faults.slice(0, 3);
}

function attributeFaults(attributes: string): string[] {
  return [...attributes.matchAll(attribute)].flatMap(([, name = '', value = '']) => {
    if (/^on|href$/.test(name)) return [`has an attribute ${name}`];
    const isWord = name.startsWith('data-') || name.startsWith('aria-');
    return !isWord && /NaN|Infinity|undefined/.test(value) ? [`has ${name}="${value.slice(0, 60)}"`] : [];
  });
}
