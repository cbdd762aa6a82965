/** What every unit test gets: in a DOM environment, jest-dom's matchers and a clean page after each test. */
import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // Where cores are shared a form may take more than a second to come.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}
