import { describe, expect, it } from 'vitest';
import { readLink, wordLink } from '../../../../src/app/together/roomLinks';

const link = { room: '0123456789abcdef', secret: 'AbCdEfGhIjKlMnOpQrSt_-' };

describe('a link to a room', () => {
  it('is read as it was written, whole or as the part behind its #', () => {
    const whole = wordLink('https://plans.example.org/', link);
    expect(whole).toBe('https://plans.example.org/#/join/0123456789abcdef/AbCdEfGhIjKlMnOpQrSt_-');
    expect(readLink(whole)).toEqual(link);
    expect(readLink(` ${whole.slice(whole.indexOf('#'))}\n`)).toEqual(link);
    // The secret is in no part that a browser sends.
    expect(new URL(whole).pathname + new URL(whole).search).not.toContain(link.secret);
  });

  it.each([
    '',
    '/join',
    '/join/0123456789abcdef',
    '/join/0123456789abcdef/short',
    '/join/0123456789ABCDEF/AbCdEfGhIjKlMnOpQrSt_-',
    '/join/0123456789abcdef/AbCdEfGhIjKlMnOpQrSt_-/more',
    '/join/../AbCdEfGhIjKlMnOpQrSt_-',
  ])('is not %j', (text) => {
    expect(readLink(text)).toBeNull();
  });
});
