import { expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../../../src/app/services/appSettings';
import { followName } from '../../../../src/app/services/nameSettings';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { createSession } from '../../../../src/store/session';

it('who “me” is holds for the next visit and for every plan, and leaves the other settings alone', async () => {
  const store = createMemoryStore();
  await changeSettings(store, { theme: 'dark' });
  const first = createSession();
  await followName({ session: first, store });
  expect(first.getState().me).toBe('');
  first.setState({ me: 'Ben' });
  first.reset();
  expect(first.getState().me).toBe('Ben');

  // One change is stored after the other.
  await changeSettings(store, {});
  expect(await readSettings(store)).toEqual({ theme: 'dark', me: 'Ben' });
  const second = createSession();
  await followName({ session: second, store });
  expect(second.getState().me).toBe('Ben');
});

it('what others have stored as a name counts only when it is one', async () => {
  const store = createMemoryStore();
  await changeSettings(store, { me: { name: 'Ben' } });
  const session = createSession();
  await followName({ session, store });
  expect(session.getState().me).toBe('');
});
