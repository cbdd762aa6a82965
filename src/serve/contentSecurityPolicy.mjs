/**
 * The Content-Security-Policy of the built app: nothing is run, loaded or sent that does not come from its own origin.
 * The one source of both the server's header and the `<meta>` that the build writes into index.html for other hosts.
 */
import { createHash } from 'node:crypto';

/**
 * React Aria inserts these two constant style sheets (`touch-action` of what can be pressed; `overscroll-behavior`
 * under a dialog on iOS). Naming their hashes admits them and no other inline style. A new React Aria that words them
 * differently shows as a blocked style in the browser tests.
 */
const reactAriaStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", ...reactAriaStyles],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** @param {Record<string, string[]>} policy */
const written = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

export const metaPolicy = written(directives);

/** `frame-ancestors` counts only in a header; in a `<meta>` browsers warn about it. */
export const headerPolicy = `${metaPolicy}; frame-ancestors 'none'`;

/** @param {string} text of an inline script or style sheet */
const hashSource = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of the one-file build: all that it needs is inside, and on a disk there is no origin of its own to allow.
 * @param {{ script: string, style: string }} inline the only script and the only style sheet of the page, to the letter
 */
export const singleFilePolicy = ({ script, style }) =>
  written({
    'default-src': ["'none'"],
    'script-src': [hashSource(script)],
    'style-src': [hashSource(style), ...reactAriaStyles],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });

/**
 * The policy of a plan that is shared as a page: the strictest of all, since nobody knows where it will be opened.
 * @param {{ script: string, style: string }} inline the only script and the only style sheet of the page, to the letter
 */
export const sharedPagePolicy = ({ script, style }) =>
  written({
    'default-src': ["'none'"],
    'script-src': [hashSource(script)],
    'style-src': [hashSource(style)],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
