/**
 * Packs a text document (WordprocessingML, ECMA-376 part 1, 17): its text with styles, settings, pictures and what is said
 * about it.
 *
 * Must not know: what is written in it.
 */
import { packageFiles, relationType, type PackageFiles, type Part, type Relation } from '../../archive/openPackage';
import { propertyParts } from '../../archive/officeProperties';
import { element, xmlPart } from '../../kit/xmlElement';
import { stylesPart, wordNames } from './wordStyles';

/** A4, and its margins all around. */
export const sheet = { longMm: 297, shortMm: 210, marginMm: 20 };
const twipsPerMm = 1_440 / 25.4;

export function twips(mm: number): number {
  return Math.round(mm * twipsPerMm);
}

/** Head and foot of every page, as paragraphs. */
export interface Furniture {
  readonly head: string;
  readonly foot: string;
}

interface SectionLook {
  readonly marginMm?: number;
  /** The pages have head and foot. */
  readonly hasFurniture?: boolean;
}

/** Upright or across, as the last element of the body or of the last paragraph of a section. */
export function wordSection(
  landscape: boolean,
  direction: 'ltr' | 'rtl',
  { marginMm = sheet.marginMm, hasFurniture = false }: SectionLook = {},
): string {
  const [width, height] = landscape ? [sheet.longMm, sheet.shortMm] : [sheet.shortMm, sheet.longMm];
  const edges = ['top', 'right', 'bottom', 'left'].map((side) => [`w:${side}`, twips(marginMm)] as const);
  const size = { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': landscape ? 'landscape' : undefined };
  return element(
    'w:sectPr',
    {},
    hasFurniture && element('w:headerReference', { 'w:type': 'default', 'r:id': 'rIdHead' }),
    hasFurniture && element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFoot' }),
    hasFurniture && element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', size),
    element('w:pgMar', { ...Object.fromEntries(edges), 'w:header': 708, 'w:footer': 708, 'w:gutter': 0 }),
    direction === 'rtl' && element('w:bidi'),
  );
}

export interface AboutDocument {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly font: string;
}

/** A picture, with the id by which the text names it. */
export interface WordMedia extends Part {
  readonly id: string;
}

/** `text`: the part that holds the body. */
export function wordPackage(
  { created, modified }: { readonly created: string; readonly modified: string },
  { title, description, language, font }: AboutDocument,
  text: string,
  media: readonly WordMedia[] = [],
  furniture?: Furniture,
): PackageFiles {
  const around = furniture ? furnitureParts(furniture) : [];
  const document: Part = {
    path: 'word/document.xml',
    type: `${kinds}.document.main+xml`,
    content: text,
    relations: [
      { id: 'rIdStyles', type: relationType('styles'), target: 'word/styles.xml' },
      { id: 'rIdSettings', type: relationType('settings'), target: 'word/settings.xml' },
      ...around.map(({ id, kind, path }): Relation => ({ id, type: relationType(kind), target: path })),
      ...media.map(({ id, path }): Relation => ({ id, type: relationType('image'), target: path })),
    ],
  };
  const about = propertyParts({ title, description, language, created, modified });
  return packageFiles(
    [{ id: 'rId1', type: relationType('officeDocument'), target: document.path }, ...about.relations],
    [
      document,
      { path: 'word/styles.xml', type: `${kinds}.styles+xml`, content: stylesPart(font, language) },
      { path: 'word/settings.xml', type: `${kinds}.settings+xml`, content: settingsPart },
      ...around,
      ...media,
      ...about.parts,
    ],
  );
}

function furnitureParts({ head, foot }: Furniture) {
  const part = (id: string, kind: 'header' | 'footer', root: string, content: string) => ({
    id,
    kind,
    path: `word/${kind}1.xml`,
    type: `${kinds}.${kind}+xml`,
    content: xmlPart(element(root, wordNames, content)),
  });
  return [part('rIdHead', 'header', 'w:hdr', head), part('rIdFoot', 'footer', 'w:ftr', foot)];
}

const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Without the mode a word processor takes the document for one of 2007. */
const settingsPart = xmlPart(
  element(
    'w:settings',
    wordNames,
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ),
  ),
);
