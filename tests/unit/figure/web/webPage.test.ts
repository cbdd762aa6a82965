// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSvg } from '../../../../src/figure/svg/figureSvg';
import { webPage } from '../../../../src/figure/web/webPage';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf } from '../figureOf';

const viewer = { script: 'void 0', style: 'p{}', policy: "default-src 'none'" };

function pageOf(plan: Plan): Document {
  const html = webPage({ plan, version: plan, svg: figureSvg(figureOf(plan)), viewer }, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

const dataOf = (page: Document): unknown => JSON.parse(page.getElementById('data')?.textContent ?? '');
const outlineOf = (page: Document) => page.getElementById('outline');

/** Everything that could do something, or that could ask for something. */
const active =
  'img, iframe, object, embed, form, base, [style], script:not(#data):not(:last-child), link:not([href="data:,"]), [onerror], [onload], [onclick], a:not([href^="#box-"])';

const hostile = [
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]><svg onload=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  'line\u2028and\u2029paragraph',
  '</title><style>*{display:none}</style>',
  '\ud800 lone \u0000 null \ufffe',
];

describe('a shared page', () => {
  it.each(hostile)('holds %j as text, wherever it stands', (text) => {
    const plan = smallPlan();
    for (const node of Object.values(plan.nodes)) Object.assign(node, { text, notes: text, owner: text });
    for (const cycle of Object.values(plan.cycles)) Object.assign(cycle, { title: text, study: { learning: text } });
    for (const link of Object.values(plan.links)) Object.assign(link, { notes: text });
    for (const column of Object.values(plan.columns)) Object.assign(column, { title: text });
    Object.assign(plan, { title: text, description: text });
    const page = pageOf(plan);
    expect(page.querySelectorAll(active)).toHaveLength(0);
    expect(page.querySelectorAll('script')).toHaveLength(2);
    expect(dataOf(page)).toEqual({ plan, fonts: '' });
  });

  it('gives every plan back to its script', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const page = pageOf(plan);
        expect(page.querySelectorAll(active)).toHaveLength(0);
        expect(dataOf(page)).toEqual(JSON.parse(JSON.stringify({ plan, fonts: '' })));
        expect(page.querySelectorAll('#outline article')).toHaveLength(Object.keys(plan.nodes).length);
      }),
      { numRuns: 12 },
    );
  });

  it('has its policy before everything that it governs', () => {
    const [charset, policy] = pageOf(smallPlan()).head.children;
    expect(charset?.getAttribute('charset')).toBe('utf-8');
    expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.getAttribute('content')).toBe(viewer.policy);
  });

  it('says the title, and which state of the plan it is', () => {
    const plan = { ...smallPlan(), versions: [{ revision: 'rev-1', name: 'v2', note: '', date: '2026-11-23' }] };
    const page = pageOf(plan);
    expect(page.title).toBe('Falls on the ward');
    expect(page.querySelector('h1')?.textContent).toBe('Falls on the ward');
    expect(page.querySelector('.version')?.textContent).toBe('v2 · 23 November 2026');
  });
});

describe('the outline of a shared page', () => {
  it('has a heading for each box, one level deeper than that of the column before, each below what it contributes to', () => {
    const headings = [...(outlineOf(pageOf(smallPlan()))?.querySelectorAll('h3, h4, h5, h6') ?? [])];
    expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H3 Aim: Halve falls with harm on the ward',
      'H4 Primary driver: Risk is known',
      'H5 Secondary driver: Assessment on admission',
      'H6 Change idea: Risk tool in the admission pack',
      'H5 Secondary driver: Review after every change',
      'H6 Change idea: Risk on the handover sheet',
      'H4 Primary driver: The ward is safe',
      'H5 Secondary driver: Clear floors',
      'H6 Change idea: Walk round at 7 am',
      'H6 Change idea: Night lights\nin every bay',
      'H5 Secondary driver: Not yet placed',
    ]);
  });

  it('says what is known of a box, its cycles with stage, decision and what was learned', () => {
    const plan = smallPlan();
    Object.assign(plan.cycles['cycle-1'] ?? {}, { study: { learning: 'Two nurses are needed.' } });
    const box = pageOf(plan).getElementById('box-C1');
    const facts = [...(box?.querySelectorAll(':scope > dl > dt') ?? [])].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(Object.fromEntries(facts)).toMatchObject({
      Status: 'Testing',
      Owner: 'Ben',
      Impact: '4 of 5',
      Effort: '2 of 5',
      Tags: 'Quick win',
      'Contributes to': 'Assessment on admission',
    });
    const [first] = box?.querySelectorAll('.cycles > li') ?? [];
    for (const words of ['Cycle 1', 'Complete', 'Adapt', 'Two nurses are needed.', 'Try two nurses.'])
      expect(first?.textContent).toContain(words);
  });

  it('leads to everything that a box contributes to, and says how sure that is', () => {
    const page = pageOf(smallPlan());
    const links = [...(page.getElementById('box-C2')?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#box-S2', '#box-S3']);
    expect(page.getElementById('box-S1')?.textContent).toContain('Risk is known (confidence: high)Two audits.');
  });

  it('marks the language and direction of what is written', () => {
    const plan = smallPlan();
    Object.assign(plan.nodes['P1'] ?? {}, { text: 'รู้ความเสี่ยง' });
    const text = pageOf(plan).getElementById('box-P1')?.querySelector('.text');
    expect(text?.getAttribute('lang')).toBe('th-TH');
    expect(text?.getAttribute('dir')).toBe('auto');
  });
});
