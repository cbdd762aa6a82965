/**
 * The rooms of src/ and what each may know. Imports go down only; what a room's line does not name, it cannot import.
 * `views/NAME` are rooms of their own, so no view imports another.
 */

/** What every view may import. */
const belowViews = new Set([
  'plan',
  'format',
  'archive',
  'exchange',
  'geometry',
  'figure',
  'stats',
  'browser',
  'ui',
  'store',
  'commands',
]);

/** @type {Record<string, readonly string[]>} */
const mayImport = {
  plan: [],
  format: ['plan'],
  archive: [],
  exchange: ['plan', 'format', 'archive'],
  geometry: ['plan'],
  stats: ['plan'],
  figure: ['plan', 'geometry', 'stats', 'archive'],
  browser: [],
  ui: [],
  storage: ['plan', 'format'],
  store: ['plan'],
  commands: ['plan', 'exchange', 'geometry', 'browser', 'store'],
  // The script of a shared page: built apart, imported by nobody.
  viewer: ['plan', 'geometry', 'figure', 'browser'],
  main: ['app', 'ui'],
  serve: [],
  worker: [],
};

/** No screen, no clock, no chance: these rooms get such things as arguments. */
export const pureRooms = ['plan', 'format', 'archive', 'exchange', 'geometry', 'figure', 'stats'];

/** The only packages that the pure rooms may use. */
const purePackages = ['valibot', '@valibot/to-json-schema', 'immer', 'fractional-indexing', 'fflate'];

/** The packages that have one home; each is a name, or a scope ending in a slash. @type {Record<string, string>} */
export const packageHomes = {
  dexie: 'storage',
  fflate: 'archive',
  '@xyflow/': 'views/diagram',
  'html-to-image': 'browser',
};

/**
 * @param {string} path below src/, with forward slashes
 * @returns {string} `plan`, `views/diagram`, …; a file that lies in no folder is a room by its own name
 */
export function roomOf(path) {
  const [first = '', second = ''] = path.split('/');
  return first === 'views' ? `views/${second}` : first.replace(/\.\w+$/, '');
}

/**
 * @param {string} from
 * @param {string} to
 */
export function roomMayImport(from, to) {
  if (from === to) return true;
  if (to === 'viewer') return false;
  if (from === 'app') return true;
  if (from.startsWith('views/')) return belowViews.has(to);
  return mayImport[from]?.includes(to) ?? false;
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
  if (home !== undefined && home !== room) return `“${packageName}” is imported in “${home}” only.`;
  if (pureRooms.includes(room) && !purePackages.some(is)) {
    return `“${room}” is pure: of all packages it may use ${purePackages.join(', ')} only.`;
  }
  return undefined;
}
