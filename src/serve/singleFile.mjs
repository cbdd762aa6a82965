/**
 * Makes one page that holds everything out of a built page with one script and one style sheet beside it: for
 * `npm run build:single`, whose page runs from a disk.
 */
import { singleFilePolicy } from './contentSecurityPolicy.mjs';

/** What an HTML parser makes of line ends; the hash in the policy is that of the text after it. */
const withOneLineEnd = (/** @type {string} */ text) => text.replaceAll(/\r\n?/g, '\n');

/** Nothing in a script may look like its end. Inside strings and patterns, where these stand, the slash says the same. */
const withoutEnds = (/** @type {string} */ code) =>
  code.replaceAll(/<\/(?=script)/gi, String.raw`<\/`).replaceAll('<!--', String.raw`<\!--`);

/**
 * A script and a style sheet as they can stand in a page.
 * @param {{ script: string, style: string }} parts
 * @throws {Error} when they cannot be told by an HTML parser exactly as they are
 */
export function inlined({ script, style }) {
  const inline = { script: withoutEnds(withOneLineEnd(script)), style: withOneLineEnd(style) };
  if (/\0/.test(inline.script + inline.style)) throw new Error('A NUL would be another character in the page.');
  if (/<\/style/i.test(inline.style)) throw new Error('The style sheet holds what looks like its end.');
  return inline;
}

/**
 * @param {{ html: string, script: string, style: string, icon: string }} parts as the build made them; `icon` is SVG
 * @returns {string} the page
 * @throws {Error} when the script or style cannot be told by an HTML parser exactly as it is
 */
export function singlePage({ html, script, style, icon }) {
  const inline = inlined({ script, style });
  const address = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy(inline)}">`,
    `<link rel="icon" type="image/svg+xml" href="${address}">`,
    `<style>${inline.style}</style>`,
  ];
  // Replaced by functions: in a text `$&` would mean something.
  return html
    .replaceAll(/[ \t]*<(?:link\b[^>]*|script\b[^>]*><\/script)>\n?/g, '')
    .replace(/(?<=<meta charset="[^"]*"[^>]*>)/, () => `\n    ${head.join('\n    ')}`)
    .replace('</body>', () => `<script type="module">${inline.script}</script>\n  </body>`);
}
