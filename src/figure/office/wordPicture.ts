/**
 * Turns a figure into a picture of a text document. Title and caption are left out of the picture, as they are text of
 * the document.
 */
import type { Figure } from '../compose/figure';
import { gaps } from '../compose/wordsAround';
import type { FigureText } from '../marks/mark';
import { emuPerMm } from './drawingMl';
import { element } from '../../kit/xmlElement';

/** Of the page that the picture stands on, in mm. */
export interface Room {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The figure without title and caption; what is left keeps its scale. */
export function withoutWords({ title, caption, version, ...figure }: Figure): Figure {
  const { area, physical } = figure;
  // What stood below the title and above the caption keeps the margin of the picture, at the most.
  const spare = Math.max(0, gaps.title - (title ? title.y - area.y : gaps.title));
  const top = title ? title.y + title.height + spare : area.y;
  const end = area.y + area.height;
  const bottom = !caption ? end : version ? end - (version.y - caption.y) : caption.y - spare;
  const left = { ...area, y: top, height: Math.ceil(bottom - top) };
  const raised = version && caption ? moved(version, caption.y - version.y) : version;
  const mmPerPx = physical.widthMm / area.width;
  return {
    ...figure,
    area: left,
    physical: { widthMm: physical.widthMm, heightMm: left.height * mmPerPx },
    ...(raised && { version: raised }),
  };
}

/** As large as it was made, or as large as fits. */
export function fitted(figure: Figure, { widthMm, heightMm }: Room): Figure {
  const { physical } = figure;
  const scale = Math.min(1, widthMm / physical.widthMm, heightMm / physical.heightMm);
  return {
    ...figure,
    physical: { widthMm: physical.widthMm * scale, heightMm: physical.heightMm * scale },
  };
}

export interface PictureParts {
  /** Of the picture within the document. */
  readonly id: number;
  readonly name: string;
  readonly png: string;
  /** Relation of the vectors, shown instead of the pixels by programs that can. */
  readonly svg?: string;
}

export const pictureNames = {
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};
const svgNames = { 'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main' };

interface Shown {
  readonly physical: Figure['physical'];
  readonly alt: Pick<Figure['alt'], 'short'>;
}

/** A picture that stands in the line (20.4.2.8); vectors are an extension that Word 2016 and later know. */
export function pictureRun({ physical, alt }: Shown, { id, name, png, svg }: PictureParts): string {
  const [cx, cy] = [Math.round(physical.widthMm * emuPerMm), Math.round(physical.heightMm * emuPerMm)];
  const vectors =
    svg !== undefined &&
    element(
      'a:extLst',
      {},
      element(
        'a:ext',
        { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
        element('asvg:svgBlip', { ...svgNames, 'r:embed': svg }),
      ),
    );
  const own = element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name }), element('pic:cNvPicPr'));
  const fill = element(
    'pic:blipFill',
    {},
    element('a:blip', { 'r:embed': png }, vectors),
    element('a:stretch', {}, element('a:fillRect')),
  );
  const place = element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy }));
  const form = element('pic:spPr', {}, place, element('a:prstGeom', { prst: 'rect' }, element('a:avLst')));
  const graphic = element(
    'a:graphic',
    {},
    element('a:graphicData', { uri: pictureNames['xmlns:pic'] }, element('pic:pic', {}, own, fill, form)),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx, cy }),
    element('wp:docPr', { id, name, descr: alt.short }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
    graphic,
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

function moved(text: FigureText, by: number): FigureText {
  const lines = text.lines.map((line) => ({ ...line, baseline: line.baseline + by }));
  return { ...text, y: text.y + by, lines };
}
