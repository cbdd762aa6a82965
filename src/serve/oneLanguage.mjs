/**
 * The controls of React Aria bring their words in thirty-four languages. The app speaks British English, so that only the
 * English ones come into the build.
 */
const otherLanguage = /react-aria(?:-components)?\/dist\/private\/intl\/.*\/(?!en-)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** @returns {import('vite').Plugin} */
export function oneLanguage() {
  return {
    name: 'one-language',
    apply: 'build',
    load: (id) => (otherLanguage.test(id) ? 'export default {};' : undefined),
  };
}
