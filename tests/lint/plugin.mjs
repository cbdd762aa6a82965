/**
 * An oxlint plugin with the rules of src/ that oxlint's own rules cannot express: `no-restricted-imports` sees
 * `../plan/x` and not where that leads (from a view it may be the plan or the view of that name), and
 * `no-restricted-properties` does not see that `new Date()` reads the clock.
 */
import { dirname, join } from 'node:path/posix';
import { isPure, packageRefusal, roomMayImport, roomOf } from './rooms.mjs';

/**
 * @param {string} file an absolute path of any system
 * @returns {string | undefined} the path below src/
 */
function pathInSource(file) {
  const path = file.replaceAll('\\', '/');
  const start = path.lastIndexOf('/src/');
  return start < 0 ? undefined : path.slice(start + '/src/'.length);
}

/**
 * @param {string} importer below src/
 * @param {string} source what stands in the import
 * @returns {string | undefined} what is wrong with it
 */
function refusal(importer, source) {
  const room = roomOf(importer);
  if (!source.startsWith('.')) return packageRefusal(room, source);
  const target = join(dirname(importer), source);
  if (target.startsWith('..')) return `“${source}” leads out of src/.`;
  const targetRoom = roomOf(target);
  return roomMayImport(room, targetRoom)
    ? undefined
    : `“${room}” must not know of “${targetRoom}”: imports go down only.`;
}

/** @typedef {{ type: string, source?: { value?: unknown } | null }} ImportLike */

const rooms = {
  create(/** @type {any} */ context) {
    const importer = pathInSource(context.filename);
    if (importer === undefined) return {};
    const check = (/** @type {ImportLike} */ node) => {
      const source = node.source?.value;
      const message = typeof source === 'string' ? refusal(importer, source) : undefined;
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

const noClock = {
  create(/** @type {any} */ context) {
    const file = pathInSource(context.filename);
    if (file === undefined || !isPure(roomOf(file))) return {};
    return {
      NewExpression(/** @type {any} */ node) {
        if (node.callee.name !== 'Date' || node.arguments.length > 0) return;
        context.report({ node, message: '“new Date()” reads the clock. Times are arguments here.' });
      },
    };
  },
};

/** Whether the expression is an open plan, by the name that it has everywhere. @param {any} node */
const isOpenPlan = (node) => node?.name === 'openPlan' || node?.property?.name === 'openPlan';

const onePort = {
  create(/** @type {any} */ context) {
    const file = pathInSource(context.filename);
    if (file === undefined || roomOf(file) === 'store') return {};
    const report = (/** @type {any} */ node) =>
      context.report({
        node,
        message: 'The plan is edited through `act`, which says what was refused and offers Undo.',
      });
    return {
      MemberExpression(/** @type {any} */ node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (name === 'edit' && isOpenPlan(node.object)) report(node);
      },
      VariableDeclarator(/** @type {any} */ { id, init }) {
        if (id.type !== 'ObjectPattern' || !isOpenPlan(init)) return;
        const taken = id.properties.find((/** @type {any} */ { key }) => key?.name === 'edit');
        if (taken) report(taken);
      },
    };
  },
};

/** @param {any} node @returns {string} the name that a function has, or that of what it is given to */
function nameOf(node) {
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return parent.id.name ?? '';
  if (parent?.type === 'CallExpression') return nameOf({ parent: parent.parent });
  const key =
    parent?.type === 'Property' || parent?.type === 'AssignmentExpression' ? (parent.key ?? parent.left) : undefined;
  return key?.name ?? '';
}

/** The most lines of a function, and of a component, whose markup is long by nature. */
const most = { function: 60, component: 150 };

const longFunctions = {
  create(/** @type {any} */ context) {
    const file = pathInSource(context.filename);
    if (file === undefined) return {};
    const check = (/** @type {any} */ node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      const name = nameOf(node);
      const kind = /^[A-Z]/.test(name) ? 'component' : 'function';
      if (lines <= most[kind]) return;
      context.report({
        node,
        message: `“${name || 'A function'}” has ${lines} lines. A ${kind} has at most ${most[kind]}: find its parts.`,
      });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

export default {
  meta: { name: 'aimtree' },
  rules: { rooms, 'no-clock': noClock, 'one-port': onePort, 'long-functions': longFunctions },
};
