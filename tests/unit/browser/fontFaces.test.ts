// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fontFacesFor } from '../../../src/browser/fontFaces';

const fontFamily = `'Inter Variable', 'Noto Sans Thai Variable', system-ui`;

/** A rule as the browser gives it. */
class FontFaceRule {
  readonly style: { getPropertyValue: (name: string) => string };
  constructor(descriptors: Record<string, string>) {
    this.style = { getPropertyValue: (name) => descriptors[name] ?? '' };
  }
}
const face = (family: string, file: string, range: string) =>
  new FontFaceRule({
    'font-family': `"${family}"`,
    'font-weight': '100 900',
    src: `url("${file}")`,
    'unicode-range': range,
  });

const sheet = {
  href: 'https://app.example/assets/index.css',
  cssRules: [
    { cssText: '.box {}' },
    face('Inter Variable', 'greek.woff2', 'U+370-3FF'),
    face('Inter Variable', 'latin.woff2', 'U+0-FF'),
    face('Noto Sans Thai Variable', 'thai.woff2', 'U+E01-E5B'),
    face('Noto Sans Thai Variable', 'thai-latin.woff2', 'U+0-FF'),
    face('Another', 'another.woff2', 'U+0-10FFFF'),
  ],
};
const foreign = {
  get cssRules(): never {
    throw new DOMException('Of another origin', 'SecurityError');
  },
};

const answer = (ok: boolean) => ({ ok, status: ok ? 200 : 404, blob: async () => new Blob(['font']) });
const fetched = vi.fn(async (_address: string) => answer(true));

beforeEach(() => {
  vi.stubGlobal('CSSFontFaceRule', FontFaceRule);
  vi.stubGlobal('fetch', fetched);
  Object.defineProperty(document, 'styleSheets', { value: [foreign, sheet], configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockClear();
});

describe('the fonts that a picture carries', () => {
  it('are the faces that its characters need, the first family that has one going first', async () => {
    const { css, samples } = await fontFacesFor(fontFamily, 'ab ไทย ☃');
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([
      'https://app.example/assets/latin.woff2',
      'https://app.example/assets/thai.woff2',
    ]);
    expect(samples).toEqual([
      { family: 'Inter Variable', text: 'a' },
      { family: 'Noto Sans Thai Variable', text: 'ไ' },
    ]);
    expect(css.match(/@font-face/g)).toHaveLength(2);
    expect(css).toContain('src:url(data:font/woff2;base64,');
    expect(css).toContain('unicode-range:U+E01-E5B');
  });

  it('are fetched once', async () => {
    await fontFacesFor(fontFamily, 'a');
    await fontFacesFor(fontFamily, 'b');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('are left to the system where a file cannot be had, and asked for again the next time', async () => {
    fetched.mockResolvedValueOnce(answer(false));
    expect((await fontFacesFor(fontFamily, 'λ')).css).toBe('');
    expect((await fontFacesFor(fontFamily, 'λ')).css).toContain('U+370-3FF');
  });
});
