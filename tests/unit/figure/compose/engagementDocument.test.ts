import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { engagementXlsx } from '../../../../src/exchange/write/engagement';
import { engagementDocument } from '../../../../src/figure/compose/document/engagementDocument';
import { peoplePlan } from '../../../fixtures/plans';

describe('The engagement plan leaves', () => {
  it('as a document: by what is due, with what is promised, the last contact and the next step', () => {
    const { title, sections } = engagementDocument(peoplePlan(), '2026-11-30');
    expect(title).toBe('Engagement plan: Falls on the ward');
    const [section] = sections;
    expect(section?.isLandscape).toBe(true);
    const [table] = section?.blocks ?? [];
    expect(table?.kind === 'table' && table.rows).toEqual([
      { heading: 'Overdue' },
      [
        '9 Nov 2026\n3 weeks late',
        'Porters\nThis hospital',
        '– → –',
        '–',
        '–',
        '–',
        '2 Nov 2026\nWill walk round with us.',
        'Send the rota\nby 9 Nov 2026',
      ],
      [
        '23 Nov 2026\nA week late',
        'Ward sister\nThis hospital',
        'Let it happen → Make it happen',
        'Collaborate\nYour advice goes into the decision',
        'Ama',
        'One to one\nEvery 3 weeks',
        '2 Nov 2026\nWill walk round with us.',
        'Send the rota\nby 9 Nov 2026',
      ],
      { heading: 'No date yet' },
      ['–', 'Patient forum', '– → –', '–', '–', '–', 'Never', '–'],
    ]);
  });

  it('as a workbook: a sheet of people and one of contacts', () => {
    const files = unzipSync(engagementXlsx(peoplePlan(), '2026-11-30'));
    const text = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n');
    for (const words of ['Engagement plan', 'Contacts', 'Collaborate', 'Will walk round with us.', 'Porters'])
      expect(text).toContain(words);
  });
});
