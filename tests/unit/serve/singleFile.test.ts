import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { singlePage } from '../../../src/serve/singleFile.mjs';

const html = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="manifest" href="./app.webmanifest" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
const style = 'p{color:red}\r\n';
const script = 'const end = "</script>", start = "<!-- $& -->";\r\n';

const pageOf = (parts: Partial<{ script: string; style: string }> = {}) =>
  singlePage({ html, script, style, icon: '<svg/>', ...parts });

/** What an HTML parser takes an element to hold. */
const inside = (page: string, element: string) =>
  new RegExp(`<${element}[^>]*>(.*?)</${element}`, 's').exec(page)?.[1] ?? '';

describe('the page that holds everything', () => {
  it('asks for no other file', () => {
    expect(pageOf().replaceAll(/data:[^"]*/g, '')).not.toMatch(/\b(?:src|href)="[^"]/);
  });

  it.each(['script', 'style'])('has a policy that admits its one %s, as a parser reads it', (element) => {
    const hash = createHash('sha256').update(inside(pageOf(), element)).digest('base64');
    expect(pageOf()).toContain(`${element}-src 'sha256-${hash}'`);
  });

  it('runs the script as it was written, also where it holds what looks like markup', () => {
    expect(runInNewContext(`${inside(pageOf(), 'script')}; end + start`)).toBe('</script><!-- $& -->');
  });

  it('is not made of what a parser would read as something else', () => {
    expect(() => pageOf({ script: '"\0"' })).toThrow('NUL');
    expect(() => pageOf({ style: 'a{content:"</style>"}' })).toThrow('end');
  });
});
