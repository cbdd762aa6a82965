/** The words for what is wrong with a file as a whole. */
import { number } from '../kit/english';
import type { FileProblem, OfFile, OtherFile, Words } from './problem';

const askSender = 'Ask its sender for the plan file, which ends in .aimtree.json.';
const copyRows = 'To bring its rows in, copy them there, select a box here and paste.';
const copyList = 'To bring its list in, copy it there, select a box here and paste.';

const otherFiles: Record<OtherFile, string> = {
  'web page': 'This is a web page, not a plan. It was probably saved in place of the file: download the file itself.',
  XML: `This is an XML file (a drawing, perhaps) with no plan inside. ${askSender}`,
  PDF: `This is a PDF document, not a plan. ${askSender}`,
  PNG: `This is a PNG picture with no plan inside; mail and chat programs may have taken it out. ${askSender}`,
  JPEG: `This is a JPEG picture, not a plan. ${askSender}`,
  GIF: `This is a GIF picture, not a plan. ${askSender}`,
  TIFF: `This is a TIFF picture, which carries no plan; a PNG or SVG may. ${askSender}`,
  WebP: `This is a WebP picture, not a plan. ${askSender}`,
  ZIP: 'This is a ZIP archive, not a plan. If the plan is inside, unpack it first.',
  Word: `This is a Word document, not a plan. ${copyList}`,
  Excel: `This is an Excel workbook, not a plan. ${copyRows}`,
  PowerPoint: `This is a PowerPoint presentation, not a plan. ${askSender}`,
  'old Office':
    'This is a document of an older Word, Excel or PowerPoint. Save it as .docx, .xlsx or .pptx and open that.',
  RTF: `This is a text document (RTF), not a plan. ${copyList}`,
  gzip: 'This is a compressed file (gzip), not a plan. If the plan is inside, unpack it first.',
};

export const fileWords: Words<FileProblem> = {
  empty: () => 'The file is empty. Save or download it again, or open another copy.',
  tooLarge: (problem) => {
    if (problem.of === 'bytes') {
      const [found, limit] = [problem.found, problem.limit].map((bytes) =>
        number(Math.ceil((bytes / 1024 / 1024) * 10) / 10),
      );
      return `The file has ${found} MB; at most ${limit} MB can be opened.`;
    }
    return `The ${isOfFile(problem.of) ? 'file' : 'plan'} has ${number(problem.found)} ${problem.of}; at most ${number(problem.limit)} can be opened.`;
  },
  tooMuchUnknown: (problem) =>
    `The file holds more than ${number(problem.limit)} values that Aimtree does not know, which is more than it can keep (${problem.path}). Ask its sender for the plan without them.`,
  otherFile: (problem) => otherFiles[problem.is],
  notUtf8: () => 'The file is damaged or not saved as UTF-8 text. Save it as UTF-8, or open another copy.',
  utf32: () => 'The file is saved as UTF-32 text, which no plan is. Save it as UTF-8, or open another copy.',
  notText: () => 'This is not a text file, so it is no plan. A plan’s file name ends in .aimtree.json.',
  plainText: () =>
    'This is plain text, not a plan. To bring its lines in, give it a name that ends in .txt and open it again.',
  cutShort: (problem) =>
    `The file breaks off at line ${number(problem.line)}: the rest is missing, as after an interrupted download. Download or copy it again.`,
  notJson: (problem) =>
    `The file cannot be read: at line ${number(problem.line)}, column ${number(problem.column)} ${problem.found} stands where JSON does not allow it. If it was changed by hand, look there.`,
  tooDeep: (problem) => `The file is nested more than ${number(problem.limit)} levels deep, which no plan is.`,
  otherApp: (problem) => {
    if (problem.app === undefined) return 'This is not an Aimtree plan: its “format” is not “aimtree”.';
    return `This is ${problem.app === 'Excalidraw' ? 'an' : 'a'} ${problem.app} file, not an Aimtree plan.`;
  },
  badVersion: (problem) => `The file’s version is ${problem.found}, but must be a whole number from 1 (version).`,
  newerVersion: (problem) =>
    `This plan was saved by a newer Aimtree: the file has version ${problem.found}, and this app reads up to version ${problem.known}. Update the app to open it.`,
};

function isOfFile(of: string): boolean {
  const names: readonly string[] = ['values', 'members in one object'] satisfies OfFile[];
  return names.includes(of);
}
