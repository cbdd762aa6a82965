import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/serve/tools.mjs';

const read = (path: string) => readFileSync(join(projectRoot, path));
const manifest = JSON.parse(read('public/app.webmanifest').toString());
const tokens = read('src/ui/tokens.css').toString();
const [light, dark] = [...tokens.matchAll(/--ground: (#\w+);/g)].map(([, colour]) => colour);

describe('the manifest of the installed app', () => {
  it('and the page have the colours of the tokens', () => {
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
    const ofPage = [
      ...read('index.html')
        .toString()
        .matchAll(/name="theme-color" content="(#\w+)"/g),
    ];
    expect(ofPage.map(([, colour]) => colour)).toEqual([light, dark]);
  });

  it('names PNG icons that are as large as it says, one of them for masks', () => {
    const icons: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons;
    const drawn = icons.filter(({ type }) => type === 'image/png');
    for (const { src, sizes } of drawn) {
      const file = read(`public/${src}`);
      expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(drawn.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  it('stays within the folder that the app is served from', () => {
    for (const address of [manifest.id, manifest.start_url, manifest.scope, manifest.file_handlers[0].action])
      expect(address).toBe('./');
  });
});
