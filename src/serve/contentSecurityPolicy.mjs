/**
 * The Content-Security-Policy of the built app: nothing is run, loaded or sent that does not come from its own origin.
 * The one source of both the server's header and the `<meta>` that the build writes into index.html for other hosts.
 */

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

export const metaPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** `frame-ancestors` counts only in a header; in a `<meta>` browsers warn about it. */
export const headerPolicy = `${metaPolicy}; frame-ancestors 'none'`;
