/**
 * Says a problem to the person who opened the file: what is wrong, where, and what to do where that is not obvious.
 * One or two sentences of plain text; the address within the file stands in parentheses for whoever mends it.
 */
import { nameBox, nameOwner, nameThing } from './phrases';
import { capital, count, enumerate, number, quote } from '../kit/english';
import { kindOf, mentionsIn } from '../plan/model/mentions';
import type {
  EntityList,
  FileProblem,
  Item,
  JsonType,
  MemberProblem,
  OfFile,
  OtherFile,
  Place,
  Problem,
} from './problem';

/** The problem in the user's words. Never fails. */
export function wordProblem(problem: Problem): string {
  return capital(sentence(problem));
}

function sentence(problem: Problem): string {
  switch (problem.kind) {
    case 'columnCount': {
      const allowed =
        problem.of === 'driver'
          ? 'there must be 1 to 4 between the aim and the change ideas'
          : 'there must be exactly one';
      return `the plan has ${problem.found === 0 ? `no ${problem.of} column` : count(problem.found, `${problem.of} column`)}; ${allowed} (columns).`;
    }
    case 'columnOutOfPlace':
      return `${nameThing(`${problem.of} column`, problem.item)} must be the ${problem.of === 'aim' ? 'first' : 'last'} column ${where(problem.item)}.`;
    case 'aimCount': {
      if (problem.found === 0) return 'the aim column is empty; it must hold exactly one box (nodes).';
      return `the aim column holds ${count(problem.found, 'box', 'boxes')}, ${nameSome(problem.boxes.map(nameBox), problem.found)}; it must hold exactly one (nodes).`;
    }
    case 'duplicateId':
      return `${nameItem(problem.list, problem.again)} has the id ${quote(problem.id)}, which ${nameItem(problem.list, problem.first)} has already (${problem.again.path} and ${problem.first.path}). Give one of them another id.`;
    case 'unknownReference': {
      const mention = mentionsIn(problem.list).find(({ member }) => member === problem.member);
      const { says = '' } = mention?.rule ?? {};
      return `${nameItem(problem.list, problem.holder)} ${says} ${nameUnknown(nameOf(mention?.to ?? 'nodes'), problem.id)} (${problem.path}).`;
    }
    case 'linkEndMissing': {
      const other =
        problem.other === undefined ? '' : ` ${problem.end === 'to' ? 'from' : 'to'} ${quote(problem.other)}`;
      return `a link${other} ${problem.end === 'to' ? 'leads to' : 'comes from'} ${nameUnknown('box', problem.id)} (${problem.path}).`;
    }
    case 'linkToItself':
      return `${nameBox(problem.box)} is linked to itself (${problem.link}).`;
    case 'linkWithinColumn': {
      const column = problem.column === undefined ? '' : `, ${quote(problem.column)}`;
      return `${nameBox(problem.from)} is linked to ${nameBox(problem.to)}, but both stand in the same column${column} (${problem.link}).`;
    }
    case 'linkBackwards':
      return `${nameBox(problem.from)} is linked to ${nameBox(problem.to)}, away from the aim (${problem.link}). Swap its “from” and “to”.`;
    case 'linkTwice':
      return `${nameBox(problem.from)} is linked to ${nameBox(problem.to)} twice (${problem.first} and ${problem.link}). Remove one of the two.`;
    case 'ideaNotChange':
      return `${nameCycle(problem.cycle)} tests ${nameBox(problem.box)}, which is not a change idea (${problem.cycle.path}.idea).`;
    case 'previousOfOtherIdea':
      return `${nameCycle(problem.cycle)} follows ${nameCycle(problem.previous)}, which tests another change idea (${problem.cycle.path}.previous).`;
    case 'cyclesInCircle': {
      const [first, ...rest] = problem.cycles;
      if (first === undefined || rest.length === 0)
        return `${nameCycle(first ?? {})} follows itself (${first?.path ?? 'cycles'}.previous).`;
      return `${nameSome(problem.cycles.map(nameCycle), problem.found)} follow one another in a circle (${first.path}.previous).`;
    }
    case 'missing':
    case 'wrongType':
    case 'tooLong':
    case 'notAllowed':
    case 'outOfRange':
    case 'badId':
    case 'badDate':
    case 'badInstant':
    case 'badColour':
      return memberSentence(problem);
    default:
      return fileSentence(problem);
  }
}

const typeNames: Record<JsonType, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
};

function memberSentence(problem: MemberProblem): string {
  const at = problem.at;
  switch (problem.kind) {
    case 'missing':
      return `${nameOwner(at.owner)} has no “${at.member}” (${at.path}).`;
    case 'wrongType':
      return `${nameMember(at)} is ${problem.found} where ${typeNames[problem.expected]} belongs (${at.path}).`;
    case 'tooLong':
      return `${nameMember(at)} has ${number(problem.found)} ${problem.of}; at most ${number(problem.limit)} are allowed (${at.path}).`;
    case 'notAllowed': {
      const allowed = problem.allowed.map((value) => (typeof value === 'string' ? quote(value) : String(value)));
      return `${nameMember(at)} is ${problem.found}; it must be ${enumerate(allowed, 'or')} (${at.path}).`;
    }
    case 'outOfRange': {
      const bounds = [
        ...(problem.min === undefined ? [] : [`at least ${number(problem.min)}`]),
        ...(problem.max === undefined ? [] : [`at most ${number(problem.max)}`]),
      ];
      return `${nameMember(at)} is ${problem.found}; it must be ${bounds.length ? enumerate(bounds, 'and') : 'a number that can be written out'} (${at.path}).`;
    }
    case 'badId':
      if (problem.found === quote('__proto__'))
        return `${nameMember(at)} is ${problem.found}, a name that browsers keep for themselves: give it another one, everywhere in the file (${at.path}).`;
      return `${nameMember(at)} is ${problem.found}, which is no id: 1 to 64 of the characters A-Z, a-z, 0-9, _ and - (${at.path}).`;
    case 'badDate':
      return `${nameMember(at)} is ${problem.found}, which is no date: write it like 2026-11-23 (${at.path}).`;
    case 'badInstant':
      return `${nameMember(at)} is ${problem.found}, which is no time: write it like 2026-11-23T09:00:00.000Z (${at.path}).`;
    case 'badColour':
      return `${nameMember(at)} is ${problem.found}, which is no colour: write it like #1a2b3c (${at.path}).`;
  }
}

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
  'old Office': `This is a document of an older Word, Excel or PowerPoint, not a plan. ${askSender}`,
  RTF: `This is a text document (RTF), not a plan. ${copyList}`,
  gzip: 'This is a compressed file (gzip), not a plan. If the plan is inside, unpack it first.',
};

function fileSentence(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty. Save or download it again, or open another copy.';
    case 'tooLarge':
      if (problem.of === 'bytes') {
        const [found, limit] = [problem.found, problem.limit].map((bytes) =>
          number(Math.ceil((bytes / 1024 / 1024) * 10) / 10),
        );
        return `The file has ${found} MB; at most ${limit} MB can be opened.`;
      }
      return `The ${isOfFile(problem.of) ? 'file' : 'plan'} has ${number(problem.found)} ${problem.of}; at most ${number(problem.limit)} can be opened.`;
    case 'tooMuchUnknown':
      return `The file holds more than ${number(problem.limit)} values that Aimtree does not know, which is more than it can keep (${problem.path}). Ask its sender for the plan without them.`;
    case 'otherFile':
      return otherFiles[problem.is];
    case 'notUtf8':
      return 'The file is damaged or not saved as UTF-8 text. Save it as UTF-8, or open another copy.';
    case 'utf32':
      return 'The file is saved as UTF-32 text, which no plan is. Save it as UTF-8, or open another copy.';
    case 'notText':
      return 'This is not a text file, so it is no plan. A plan’s file name ends in .aimtree.json.';
    case 'plainText':
      return `This is plain text, not a plan. ${copyRows.replace('rows', 'lines')}`;
    case 'cutShort':
      return `The file breaks off at line ${number(problem.line)}: the rest is missing, as after an interrupted download. Download or copy it again.`;
    case 'notJson':
      return `The file cannot be read: at line ${number(problem.line)}, column ${number(problem.column)} ${problem.found} stands where JSON does not allow it. If it was changed by hand, look there.`;
    case 'tooDeep':
      return `The file is nested more than ${number(problem.limit)} levels deep, which no plan is.`;
    case 'otherApp':
      if (problem.app === undefined) return 'This is not an Aimtree plan: its “format” is not “aimtree”.';
      return `This is ${problem.app === 'Excalidraw' ? 'an' : 'a'} ${problem.app} file, not an Aimtree plan.`;
    case 'badVersion':
      return `The file’s version is ${problem.found}, but must be a whole number from 1 (version).`;
    case 'newerVersion':
      return `This plan was saved by a newer Aimtree: the file has version ${problem.found}, and this app reads up to version ${problem.known}. Update the app to open it.`;
  }
}

function isOfFile(of: string): boolean {
  const names: readonly string[] = ['values', 'members in one object'] satisfies OfFile[];
  return names.includes(of);
}

function nameMember(at: Place): string {
  return `${quote(at.member)} of ${nameOwner(at.owner)}`;
}

function nameUnknown(thing: string, id: string): string {
  return `the ${thing} with the id ${quote(id)}, which the plan does not have`;
}

function nameCycle(cycle: Pick<Item, 'words'>): string {
  return nameThing('PDSA cycle', cycle);
}

/** The named ones of `found` things, and how many more there are. */
function nameSome(names: readonly string[], found: number): string {
  const others = found - names.length;
  return enumerate(others > 0 ? [...names, `${number(others)} more`] : names, 'and');
}

function where(item: Item): string {
  return `(${item.path})`;
}

function nameOf(list: EntityList): string {
  return kindOf(list).name.one;
}

function nameItem(list: EntityList, item: Item): string {
  return list === 'nodes' ? nameBox(item) : nameThing(nameOf(list), item);
}
