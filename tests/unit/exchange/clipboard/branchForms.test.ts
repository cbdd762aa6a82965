import { describe, expect, it } from 'vitest';
import { branchInHtml, readBranch, writeBranch } from '../../../../src/exchange/clipboard/branchForms';
import { readClipboard } from '../../../../src/exchange/clipboard/readClipboard';
import { carryBranch } from '../../../../src/plan/ask/carryBranch';
import { carriedIds } from '../../../../src/plan/model/carriedBranch';
import { smallPlan } from '../../../fixtures/plans';

const branch = carryBranch(smallPlan(), ['S2', 'S3'], { cut: false });
const forms = writeBranch(branch);

describe('a branch on the clipboard', () => {
  it('is an indented outline for programs that take text', () => {
    expect(forms.text.split('\n')).toEqual([
      'Review after every change',
      '\tRisk on the handover sheet',
      'Clear floors',
      '\tWalk round at 7 am',
    ]);
  });

  it('is a nested list for programs that take HTML, each box once', () => {
    expect(forms.html).toContain(
      '<ul><li>Review after every change<ul><li>Risk on the handover sheet</li></ul></li><li>Clear floors<ul><li>Walk',
    );
    const pasted = readClipboard({ html: forms.html });
    expect(pasted?.kind === 'outline' && pasted.items.map(({ depth }) => depth)).toEqual([0, 1, 0, 1]);
  });

  it('says texts as text: nothing in them is markup', () => {
    const plan = smallPlan();
    const { S2 } = plan.nodes;
    if (!S2) throw new Error('The small plan has changed.');
    const nodes = { ...plan.nodes, S2: { ...S2, text: '<img src=x onerror="y()">\n& more' } };
    const { html } = writeBranch(carryBranch({ ...plan, nodes }, ['S2'], { cut: false }));
    expect(html).not.toMatch(/<img/u);
    expect(html).toContain('<li>&lt;img src=x onerror=&quot;y()&quot;&gt;<br>&amp; more');
    expect(branchInHtml(html)?.plan.nodes['S2']?.text).toBe('<img src=x onerror="y()">\n& more');
  });

  it('is read back from the HTML, where that is all that came through', () => {
    const read = branchInHtml(`<html><body><!--StartFragment-->${forms.html}<!--EndFragment--></body></html>`);
    expect(read && carriedIds(read).toSorted()).toEqual(['C2', 'C3', 'S2', 'S3']);
    expect(read && writeBranch(read)).toEqual(forms);
    expect(branchInHtml('<p>data-aimtree</p>')).toBeNull();
    expect(branchInHtml('<div data-aimtree="x">')).toBeNull();
  });

  it('carries no more of the plan than its own boxes', () => {
    expect(forms.json).not.toContain('Halve falls');
    expect(forms.json).not.toContain('Falls on the ward');
    expect(forms.json).not.toContain('Risk tool');
  });
});

describe('what says that it is a branch', () => {
  const [head = '', ...file] = forms.json.split('\n');
  const parts = JSON.parse(head) as Record<string, unknown>;
  const withHead = (changed: Record<string, unknown>) => [JSON.stringify({ ...parts, ...changed }), ...file].join('\n');

  it('is one when nothing is wrong with it', () => {
    expect(readBranch(withHead({}))).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['another text', 'Aimtree'],
    ['a head without a plan', head],
    ['a head that breaks off', `{"aimtree":\n${file.join('\n')}`],
    ['a list in the place of the head', `[{"aimtree":1}]\n${file.join('\n')}`],
    ['a newer form', withHead({ version: 2 })],
    ['another kind', withHead({ aimtree: 'plan' })],
    ['lines that are none', withHead({ outside: [{ link: { id: 'l' }, primary: true }] })],
    [
      'lines with a strange id',
      withHead({ outside: [{ link: { id: '__proto__', from: 'a', to: 'b' }, primary: true }] }),
    ],
    ['a head that nests too deep', `{"aimtree":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n${file.join('\n')}`],
    ['a plan that breaks a rule', forms.json.replace('"to": "S2"', '"to": "C2"')],
    ['a plan that is no plan', `${head}\n{"format":"other"}`],
    ['a plan without boxes beside its aim', writeBranch(carryBranch(smallPlan(), [], { cut: true })).json],
  ])('is refused when it is %s', (_, json) => {
    expect(readBranch(json)).toBeNull();
  });
});
