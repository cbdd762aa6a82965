import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../src/serve/together/address';
import { isOfOwnPage } from '../../../../src/serve/together/origin';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string },
});

describe('the address that a request counts for', () => {
  it.each([
    ['whoever is connected', from('10.0.0.9'), '10.0.0.9'],
    ['the same in the clothes of IPv6', from('::ffff:10.0.0.9'), '10.0.0.9'],
    ['what a proxy on this machine has written last', from('127.0.0.1', '6.6.6.6, 10.0.0.7'), '10.0.0.7'],
    ['the same over IPv6', from('::1', 'fe80::7'), 'fe80::7'],
    ['what a named proxy has written', from('::ffff:10.0.0.2', '10.0.0.7'), '10.0.0.7'],
    ['the last of several headers', from('127.0.0.1', ['6.6.6.6', '10.0.0.7']), '10.0.0.7'],
    ['not what a stranger has written', from('10.0.0.9', '6.6.6.6'), '10.0.0.9'],
    ['this machine, where nothing is written', from('127.0.0.1'), '127.0.0.1'],
    ['nobody', from(undefined), ''],
  ])('is %s', (_, request, address) => {
    expect(addressOf(request, ['10.0.0.2'])).toBe(address);
  });
});

describe('a page of this server', () => {
  it.each([
    [{ origin: 'https://plans.example.org', host: 'plans.example.org' }, true],
    [{ origin: 'https://plans.example.org', host: 'plans.example.org:443' }, false],
    [{ origin: 'http://localhost:4174', host: 'localhost:4174' }, true],
    [{ host: 'plans.example.org' }, true],
    [{ origin: 'https://elsewhere.example', host: 'plans.example.org' }, false],
    [{ origin: 'null', host: 'plans.example.org' }, false],
    [{ origin: 'https://plans.example.org' }, false],
    // A proxy that puts the name of the server behind it into Host is set up wrongly: nobody gets in.
    [{ origin: 'https://plans.example.org', host: 'localhost:4174' }, false],
  ])('is known by Origin and Host: %j', (headers, is) => {
    expect(isOfOwnPage(headers)).toBe(is);
  });
});
