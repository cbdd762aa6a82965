/**
 * Makes all parts of a presentation with one slide for each figure (PresentationML, ECMA-376 part 1, 13).
 *
 * Must not know: how they are packed.
 */
import { pictureOf, wordsOf, type Drawable } from '../compose/drawable';
import { element, xmlPart } from '../../kit/xmlElement';
import { mainLanguage } from '../compose/language';
import { packageFiles, relationType, type PackageFiles, type Part, type Relation } from '../../archive/openPackage';
import { propertyParts } from '../../archive/officeProperties';
import { drawingNames, slidePart } from './slide';
import { slidePlan, type SlideSize } from './slideFrame';
import { levels, notesMasterPart, notesSize, slideLayoutPart, slideMasterPart } from './slideMasters';
import { notesPart } from './slideNotes';
import { themePart } from './theme';

const kinds = 'application/vnd.openxmlformats-officedocument.presentationml';
const themeKind = 'application/vnd.openxmlformats-officedocument.theme+xml';
/** Numbers of slides begin here, those of masters at 2³¹ (19.7.3, 19.7.4). */
const firstSlide = 256;
const firstMaster = 2_147_483_648;

/** UTC instants. */
export interface Dates {
  readonly created: string;
  readonly modified: string;
}

/** Undefined when no slide is large enough for one of the figures. */
export function presentationFiles(figures: readonly Drawable[], dates: Dates): PackageFiles | undefined {
  const plan = slidePlan(figures);
  const [first] = figures;
  if (!plan || !first) return undefined;
  const slides = figures.flatMap((figure, index) => {
    const frame = plan.frames[index];
    return frame ? slideParts(index + 1, slidePart(pictureOf(figure), frame, plan.size), notesPart(figure.alt)) : [];
  });
  const parts: Part[] = [
    {
      path: 'ppt/presentation.xml',
      type: `${kinds}.presentation.main+xml`,
      content: presentationPart(figures.length, plan.size),
      relations: [
        relation(1, 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
        relation(2, 'notesMaster', 'ppt/notesMasters/notesMaster1.xml'),
        relation(3, 'theme', 'ppt/theme/theme1.xml'),
        ...figures.map((_, index) => relation(index + 4, 'slide', slidePath(index + 1))),
      ],
    },
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: `${kinds}.slideMaster+xml`,
      content: slideMasterPart(plan.size),
      relations: [
        relation(1, 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml'),
        relation(2, 'theme', 'ppt/theme/theme1.xml'),
      ],
    },
    {
      path: 'ppt/slideLayouts/slideLayout1.xml',
      type: `${kinds}.slideLayout+xml`,
      content: slideLayoutPart,
      relations: [relation(1, 'slideMaster', 'ppt/slideMasters/slideMaster1.xml')],
    },
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      type: `${kinds}.notesMaster+xml`,
      content: notesMasterPart,
      relations: [relation(1, 'theme', 'ppt/theme/theme2.xml')],
    },
    { path: 'ppt/theme/theme1.xml', type: themeKind, content: themePart(first.family) },
    { path: 'ppt/theme/theme2.xml', type: themeKind, content: themePart(first.family) },
    ...slides,
  ];
  const about = propertyParts({
    title: first.name,
    description: first.alt.short,
    language: mainLanguage(wordsOf(first)),
    ...dates,
  });
  return packageFiles(
    [relation(1, 'officeDocument', 'ppt/presentation.xml'), ...about.relations],
    [...parts, ...about.parts],
  );
}

function slideParts(number: number, slide: string, notes: string): Part[] {
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  return [
    {
      path: slidePath(number),
      type: `${kinds}.slide+xml`,
      content: slide,
      relations: [
        relation(1, 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml'),
        relation(2, 'notesSlide', notesPath),
      ],
    },
    {
      path: notesPath,
      type: `${kinds}.notesSlide+xml`,
      content: notes,
      relations: [
        relation(1, 'notesMaster', 'ppt/notesMasters/notesMaster1.xml'),
        relation(2, 'slide', slidePath(number)),
      ],
    },
  ];
}

function presentationPart(slides: number, { width, height }: SlideSize): string {
  const ids = Array.from({ length: slides }, (_, index) =>
    element('p:sldId', { id: firstSlide + index, 'r:id': `rId${index + 4}` }),
  );
  return xmlPart(
    element(
      'p:presentation',
      drawingNames,
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: firstMaster, 'r:id': 'rId1' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
      element('p:sldIdLst', {}, ids),
      element('p:sldSz', { cx: width, cy: height }),
      element('p:notesSz', { cx: notesSize.width, cy: notesSize.height }),
      element('p:defaultTextStyle', {}, levels('+mn', 1_800)),
    ),
  );
}

function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

function relation(number: number, type: string, target: string): Relation {
  return { id: `rId${number}`, type: relationType(type), target };
}
