/** The worksheet of a cycle as a Word document. */
import { packParts } from '../archive/packParts';
import type { Worksheet } from '../figure/compose/worksheet/worksheet';
import { worksheetFiles } from '../figure/office/wordWorksheet';
import type { Plan } from '../plan/model/schema';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function worksheetDocx(worksheet: Worksheet, plan: Plan): Blob {
  return new Blob([packParts(worksheetFiles(worksheet, plan), plan.modified)], { type });
}
