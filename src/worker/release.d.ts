/** What the build puts before the service worker's text. */
declare const release: {
  /** Another one for every build that differs in a single byte. */
  readonly id: string;
  /** Every file of the build, relative to the page, which is `./` itself; `integrity` as in HTML. */
  readonly files: readonly { readonly path: string; readonly integrity: string }[];
};
