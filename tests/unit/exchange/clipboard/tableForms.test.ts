import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../../src/exchange/clipboard/readClipboard';
import { writeTable } from '../../../../src/exchange/clipboard/tableForms';
import { carryBranch } from '../../../../src/plan/ask/carryBranch';
import { smallPlan } from '../../../fixtures/plans';

const copied = (...ids: string[]) => writeTable(carryBranch(smallPlan(), ids, { cut: false }));

describe('boxes copied as a table', () => {
  it('are a row for each way through them, with the columns that they stand in', () => {
    expect(copied('P2').text.split('\n')).toEqual([
      'Primary drivers\tSecondary drivers\tChange ideas',
      'The ward is safe\tClear floors\tRisk on the handover sheet',
      'The ward is safe\tClear floors\tWalk round at 7 am',
      'The ward is safe\t\t"Night lights',
      'in every bay"',
    ]);
  });

  it('are the same cells as HTML', () => {
    const read = readClipboard({ html: copied('S3').html });
    expect(read?.kind === 'cells' && read.rows).toEqual([
      ['Secondary drivers', 'Change ideas'],
      ['Clear floors', 'Risk on the handover sheet'],
      ['Clear floors', 'Walk round at 7 am'],
    ]);
  });

  it('cannot run as formulas, nor be markup', () => {
    const plan = smallPlan();
    const { S3 } = plan.nodes;
    if (!S3) throw new Error('There is no such box.');
    const nodes = { ...plan.nodes, S3: { ...S3, text: '=1+1<script>' } };
    const { text, html } = writeTable(carryBranch({ ...plan, nodes }, ['S3'], { cut: false }));
    expect(text).toContain("\n'=1+1<script>\t");
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1&lt;script&gt;</td>`);
  });
});
