/** Writes a plan as an Excel workbook: the diagram, the change ideas, the PDSA cycles and the measures with their values. */
import { packageFiles, relationType, type PackageFiles, type Part } from '../../archive/openPackage';
import { propertyParts } from '../../archive/officeProperties';
import { packParts } from '../../archive/packParts';
import { element, textElement, xmlPart } from '../../kit/xmlElement';
import type { Plan } from '../../plan/model/schema';
import { titleOf } from './boxFacts';
import { diagramSheet } from './workbook/diagramSheet';
import { cyclesSheet, ideasSheet, measuresSheet } from './workbook/recordSheets';
import type { Sheet } from './workbook/sheet';
import { sheetPart } from './workbook/sheetPart';
import { sheetNames, stylesPart } from './workbook/stylesPart';

const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const names = {
  ...sheetNames,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export function writeXlsx(plan: Plan): Uint8Array<ArrayBuffer> {
  return packParts(workbookFiles(plan), plan.modified);
}

/** All parts of the workbook, not yet packed. */
export function workbookFiles(plan: Plan): PackageFiles {
  const sheets = [diagramSheet(plan), ideasSheet(plan), cyclesSheet(plan), measuresSheet(plan)];
  const { description, created, modified } = plan;
  return filesOf(sheets, { title: titleOf(plan), description, created, modified });
}

/** A workbook of these sheets. */
export function writeSheets(sheets: readonly Sheet[], about: AboutDocument): Uint8Array<ArrayBuffer> {
  return packParts(filesOf(sheets, about), about.modified);
}

type AboutDocument = Parameters<typeof propertyParts>[0];

function filesOf(sheets: readonly Sheet[], described: AboutDocument): PackageFiles {
  const parts = sheets.map((sheet, index): Part => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    type: `${kinds}.worksheet+xml`,
    content: sheetPart(sheet),
  }));
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: `${kinds}.sheet.main+xml`,
    content: workbookPart(sheets),
    relations: [
      ...parts.map(({ path }, index) => ({ id: `rId${index + 1}`, type: relationType('worksheet'), target: path })),
      { id: 'rIdStyles', type: relationType('styles'), target: 'xl/styles.xml' },
    ],
  };
  const about = propertyParts(described);
  return packageFiles(
    [{ id: 'rId1', type: relationType('officeDocument'), target: workbook.path }, ...about.relations],
    [workbook, { path: 'xl/styles.xml', type: `${kinds}.styles+xml`, content: stylesPart() }, ...parts, ...about.parts],
  );
}

/** The headings are printed on every page. */
function workbookPart(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: String(index + 1), 'r:id': `rId${index + 1}` }),
  );
  const headings = sheets.map(({ name }, index) =>
    textElement('definedName', `'${name}'!$1:$1`, { name: '_xlnm.Print_Titles', localSheetId: String(index) }),
  );
  return xmlPart(
    element(
      'workbook',
      names,
      element('bookViews', {}, element('workbookView', { activeTab: '0' })),
      element('sheets', {}, listed),
      element('definedNames', {}, headings),
    ),
  );
}
