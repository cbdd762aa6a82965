/**
 * `npm test [-- lint|unit|browser|long]`: installs what is missing, runs every step to the end whatever fails on the way,
 * and ends with the line “N passed, N failed”. The exit code is 1 when anything failed or nothing was tested.
 */
import { installIfMissing } from '../../src/serve/install.mjs';
import { sum } from './counts.mjs';
import { steps } from './steps.mjs';

/** @param {unknown} error */
function explain(error) {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  console.error(message);
  if (cause) explain(cause);
}

/** @param {import('./steps.mjs').Step} step */
async function countsOf(step) {
  try {
    const result = await step.run();
    return typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result) } : result;
  } catch (error) {
    explain(error);
    return { passed: 0, failed: 1 };
  }
}

/** @param {import('./steps.mjs').Step} step */
async function timed(step) {
  console.log(`\n── ${step.name}`);
  const began = Date.now();
  const counts = await countsOf(step);
  return { step, counts, seconds: (Date.now() - began) / 1000 };
}

/** @param {import('./steps.mjs').Step[]} chosen */
async function runAll(chosen) {
  /** @param {(step: import('./steps.mjs').Step) => boolean} belongs */
  const oneByOne = async (belongs) => {
    const results = [];
    for (const step of chosen.filter(belongs)) results.push(await timed(step));
    return results;
  };
  // What only reads the source goes on beside the tests that need no browser, which wait for their timers now and then;
  // the browser wants all cores.
  const beside = await Promise.all([
    oneByOne(({ group }) => group === 'lint'),
    oneByOne(({ group }) => group === 'unit'),
  ]);
  const results = [...beside.flat(), ...(await oneByOne(({ group }) => group !== 'lint' && group !== 'unit'))];
  console.log('');
  for (const { step, counts, seconds } of results) {
    const verdict = counts.failed > 0 ? 'failed' : 'passed';
    console.log(`${verdict}  ${seconds.toFixed(1).padStart(6)} s  ${step.name}`);
  }
  return sum(results.map(({ counts }) => counts));
}

const groups = process.argv.slice(2);
const unknown = groups.find((group) => !steps.some((step) => step.group === group));
if (unknown !== undefined) {
  console.error(`There is no group of tests called “${unknown}”. The groups are lint, unit, browser and long.`);
  process.exitCode = 1;
} else {
  let total = { passed: 0, failed: 1 };
  try {
    await installIfMissing();
    total = await runAll(
      steps.filter(({ group }) => (groups.length === 0 ? group !== 'long' : groups.includes(group))),
    );
  } catch (error) {
    explain(error);
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
