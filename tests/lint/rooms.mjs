/**
 * The rooms of src/ and what each may know. Imports go down only; what a room's line does not name, it cannot import.
 * A folder inside `plan`, `geometry`, `figure`, `app` or `views` is a room of its own. Whoever may import `plan` may
 * import all rooms within it.
 */

/** What every view may import. */
const belowViews = [
  'kit',
  'plan',
  'format',
  'archive',
  'exchange',
  'geometry',
  'figure',
  'stats',
  'browser',
  'output',
  'ui',
  'store',
  'commands',
  'fields',
  'canvas',
  'grid',
  'together/presence',
];

/** What every room of the app may import: all but the other rooms of the app and what is built apart. */
const belowApp = [...belowViews, 'views', 'storage', 'together'];

/** @type {Record<string, readonly string[]>} */
const mayImport = {
  kit: [],

  'plan/model': ['kit'],
  'plan/ask': ['kit', 'plan/model'],
  'plan/change': ['kit', 'plan/model', 'plan/ask'],
  'plan/edit': ['kit', 'plan/model', 'plan/ask', 'plan/change'],
  'plan/tell': ['kit', 'plan/model', 'plan/ask', 'plan/change'],
  'plan/coach': ['kit', 'plan/model', 'plan/ask', 'stats/networks'],

  format: ['kit', 'plan'],
  archive: ['kit'],
  exchange: ['kit', 'plan', 'format', 'archive'],

  'geometry/types': ['kit', 'plan/model', 'plan/ask'],
  'geometry/text': ['kit', 'plan/model', 'plan/ask', 'geometry/types'],
  'geometry/layout': ['kit', 'plan/model', 'plan/ask', 'geometry/types', 'geometry/text'],
  'geometry/tidy': ['kit', 'plan/model', 'plan/ask', 'geometry/types', 'geometry/layout'],
  'geometry/boxes': ['kit', 'plan/model', 'plan/ask', 'geometry/types', 'geometry/text', 'geometry/layout'],
  'geometry/lines': ['kit', 'plan/model', 'plan/ask', 'geometry/types', 'geometry/layout'],
  'geometry/scene': ['kit', 'plan/model', 'plan/ask', 'geometry'],
  'geometry/fit': ['kit', 'plan/model', 'plan/ask', 'geometry'],
  'geometry/network': ['kit', 'stats/networks', 'geometry/types'],

  'stats/networks': ['kit'],
  stats: ['kit', 'plan', 'stats/networks'],

  'figure/colour': ['kit', 'plan', 'geometry'],
  'figure/marks': ['kit', 'geometry', 'figure/colour'],
  'figure/compose': ['kit', 'plan', 'geometry', 'stats', 'figure/colour', 'figure/marks'],
  'figure/svg': ['kit', 'plan', 'geometry', 'figure/colour', 'figure/marks', 'figure/compose'],
  'figure/pdf': ['kit', 'plan', 'geometry', 'archive', 'figure/colour', 'figure/marks', 'figure/compose', 'figure/svg'],
  'figure/office': [
    'kit',
    'plan',
    'geometry',
    'archive',
    'figure/colour',
    'figure/marks',
    'figure/compose',
    'figure/svg',
  ],
  'figure/web': ['kit', 'plan', 'geometry', 'figure/colour', 'figure/compose', 'figure/svg'],

  browser: ['kit'],
  ui: ['kit'],
  output: ['kit', 'plan', 'format', 'archive', 'exchange', 'geometry', 'figure', 'browser'],
  storage: ['kit', 'plan', 'format'],
  store: ['kit', 'plan', 'together/presence'],
  commands: ['kit', 'plan', 'exchange', 'geometry', 'figure/marks', 'browser', 'output', 'store'],
  fields: ['kit', 'plan', 'geometry', 'figure', 'stats', 'browser', 'ui', 'store', 'commands'],

  canvas: ['browser', 'ui', 'commands'],
  grid: ['kit', 'plan', 'exchange', 'browser', 'ui', 'store', 'commands', 'fields'],

  'app/desk': belowApp,
  'app/files': [...belowApp, 'app/desk', 'app/services', 'app/views', 'app/compare'],
  'app/past': [...belowApp, 'app/desk', 'app/services', 'app/compare', 'app/views'],
  'app/compare': [...belowApp, 'app/desk', 'app/services'],
  'app/views': belowApp,
  'app/together': [...belowApp, 'app/desk', 'app/files', 'app/services', 'app/views'],
  'app/services': [...belowApp, 'app/desk', 'app/files', 'app/past', 'app/views', 'app/compare', 'app/together'],
  'app/shell': [
    ...belowApp,
    'app/desk',
    'app/files',
    'app/past',
    'app/views',
    'app/services',
    'app/compare',
    'app/together',
  ],
  'app/start': [...belowApp, 'app'],

  // The script of a shared page: built apart, imported by nobody.
  viewer: ['kit', 'plan', 'geometry', 'figure', 'browser'],
  main: ['app/start', 'browser', 'ui'],
  serve: [],
  // The server of a team reads plans as the app does.
  'serve/together': ['kit', 'plan', 'format', 'together', 'serve'],
  // Live rooms: nobody else knows Yjs.
  together: ['kit', 'plan', 'format', 'together/presence'],
  // What is seen of others: words and numbers, which views may know.
  'together/presence': ['kit'],
  worker: [],
};

/** All rooms but the views, which are one each. */
export const rooms = Object.keys(mayImport);

/** Folders whose folders are rooms. */
const divided = new Set(['plan', 'geometry', 'figure', 'app', 'views']);

/** Folders and files that are rooms of their own though those beside them are not. */
const apart = new Set(['stats/networks', 'serve/together', 'together/presence']);

/** No screen, no clock, no chance: these rooms get such things as arguments. */
const pure = new Set(['kit', 'plan', 'format', 'archive', 'exchange', 'geometry', 'figure', 'stats']);

/** The only packages that the pure rooms may use. */
const purePackages = ['valibot', '@valibot/to-json-schema', 'immer', 'fractional-indexing', 'fflate'];

/** The packages that only these rooms use; each is a name, or a scope ending in a slash. @type {Record<string, readonly string[]>} */
export const packageHomes = {
  dexie: ['storage'],
  fflate: ['archive'],
  '@xyflow/': ['canvas', 'views/diagram', 'views/stakeholders'],
  'html-to-image': ['browser'],
  yjs: ['together', 'serve/together'],
  '@hocuspocus/provider': ['together'],
  '@hocuspocus/server': ['serve/together'],
  'y-protocols': ['serve/together'],
  pg: ['serve/together'],
  ioredis: ['serve/together'],
};

/** Rooms that turn figures into files and know nothing of components. */
const withoutReact = new Set(['output', 'storage']);

/**
 * @param {string} path below src/, with forward slashes
 * @returns {string} `format`, `plan/ask`, `views/diagram`, …; a file that lies in no folder is a room by its own name
 */
export function roomOf(path) {
  const [first = '', second = ''] = path.split('/');
  const within = `${first}/${second.replace(/\.\w+$/, '')}`;
  if (apart.has(within)) return within;
  return divided.has(first) && second !== '' ? within : first.replace(/\.\w+$/, '');
}

/** @param {string} room */
export function isPure(room) {
  return pure.has(room.replace(/\/.*/, ''));
}

/**
 * @param {string} from
 * @param {string} to
 */
export function roomMayImport(from, to) {
  if (from === to) return true;
  const allowed = from.startsWith('views/') ? belowViews : (mayImport[from] ?? []);
  return allowed.some((room) => to === room || to.startsWith(`${room}/`));
}

/**
 * @param {string} room
 * @param {string} packageName as it stands in the import, with the path inside of the package
 * @returns {string | undefined} why not, or nothing when the room may use it
 */
export function packageRefusal(room, packageName) {
  const is = (/** @type {string} */ name) =>
    packageName === name || packageName.startsWith(name.endsWith('/') ? name : `${name}/`);
  const home = Object.entries(packageHomes).find(([name]) => is(name))?.[1];
  if (home !== undefined && !home.includes(room)) {
    return `“${packageName}” is imported in “${home.join('” and “')}” only.`;
  }
  if (isPure(room) && !purePackages.some(is)) {
    return `“${room}” is pure: of all packages it may use ${purePackages.join(', ')} only.`;
  }
  if (withoutReact.has(room) && ['react', 'react-dom', 'react-aria-components'].some(is)) {
    return `“${room}” knows nothing of components.`;
  }
  return undefined;
}
