/**
 * The sequences of ECMA-376 part 1 (5th edition, annex A) that our parts use: of each element the children that it may
 * have, in their order; `|` stands between those that may mix. An element that is not here has no children.
 */

const words = (list: string) => list.split(' ');

const colour = 'a:srgbClr|a:schemeClr';
const fill = 'a:noFill|a:solidFill|a:gradFill|a:pattFill';
const shapeProperties = ['a:xfrm', 'a:custGeom|a:prstGeom', fill, 'a:ln', 'a:effectLst', 'a:extLst'];
const runProperties = ['a:ln', fill, 'a:effectLst', 'a:highlight', 'a:latin', 'a:ea', 'a:cs', 'a:sym', 'a:hlinkClick'];
const paragraphProperties = ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buNone', 'a:tabLst', 'a:defRPr', 'a:extLst'];
const levels = Array.from({ length: 9 }, (_, at) => `a:lvl${at + 1}pPr`);
const objects = 'p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic';
const fonts = ['a:latin', 'a:ea', 'a:cs', 'a:font'];
const point = ['a:pt'];

const slides: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:handoutMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
  ],
  'p:sldMasterIdLst': ['p:sldMasterId'],
  'p:notesMasterIdLst': ['p:notesMasterId'],
  'p:sldIdLst': ['p:sldId'],
  'p:defaultTextStyle': ['a:defPPr', ...levels],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles'],
  'p:sldLayoutIdLst': ['p:sldLayoutId'],
  'p:txStyles': ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle'],
  'p:titleStyle': ['a:defPPr', ...levels],
  'p:bodyStyle': ['a:defPPr', ...levels],
  'p:otherStyle': ['a:defPPr', ...levels],
  'p:notesStyle': ['a:defPPr', ...levels],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:hf', 'p:notesStyle'],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls'],
  'p:bg': ['p:bgPr'],
  'p:bgPr': [fill, 'a:effectLst'],
  'p:clrMapOvr': ['a:masterClrMapping'],
  'p:spTree': ['p:nvGrpSpPr', 'p:grpSpPr', objects],
  'p:grpSp': ['p:nvGrpSpPr', 'p:grpSpPr', objects],
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:grpSpPr': ['a:xfrm', fill],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:cNvSpPr': ['a:spLocks'],
  'p:nvPr': ['p:ph'],
  'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr', 'p:style'],
  'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
  'p:cNvCxnSpPr': ['a:cxnSpLocks', 'a:stCxn', 'a:endCxn'],
  'p:spPr': shapeProperties,
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
};

const drawing: Readonly<Record<string, readonly string[]>> = {
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'a:prstGeom': ['a:avLst'],
  'a:avLst': ['a:gd'],
  'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
  'a:pathLst': ['a:path'],
  'a:path': ['a:moveTo|a:lnTo|a:quadBezTo|a:cubicBezTo|a:close'],
  'a:moveTo': point,
  'a:lnTo': point,
  'a:quadBezTo': point,
  'a:cubicBezTo': point,
  'a:solidFill': [colour],
  'a:srgbClr': ['a:alpha'],
  'a:effectLst': ['a:glow'],
  'a:glow': [colour],
  'a:pattFill': ['a:fgClr', 'a:bgClr'],
  'a:fgClr': [colour],
  'a:bgClr': [colour],
  'a:ln': [fill, 'a:prstDash', 'a:round|a:bevel|a:miter', 'a:headEnd', 'a:tailEnd'],
  'a:bodyPr': ['a:prstTxWarp', 'a:noAutofit|a:normAutofit|a:spAutoFit'],
  'a:p': ['a:pPr', 'a:r|a:br|a:fld', 'a:endParaRPr'],
  'a:pPr': paragraphProperties,
  'a:lnSpc': ['a:spcPct|a:spcPts'],
  'a:spcBef': ['a:spcPct|a:spcPts'],
  'a:r': ['a:rPr', 'a:t'],
  'a:br': ['a:rPr'],
  'a:rPr': runProperties,
  'a:defRPr': runProperties,
  ...Object.fromEntries(levels.map((level) => [level, paragraphProperties])),
  'a:theme': ['a:themeElements', 'a:objectDefaults', 'a:extraClrSchemeLst'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:clrScheme': words('dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink').map(
    (name) => `a:${name}`,
  ),
  ...Object.fromEntries(
    words('dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink').map((name) => [
      `a:${name}`,
      [colour],
    ]),
  ),
  'a:fontScheme': ['a:majorFont', 'a:minorFont'],
  'a:majorFont': fonts,
  'a:minorFont': fonts,
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
  'a:fillStyleLst': [fill],
  'a:bgFillStyleLst': [fill],
  'a:lnStyleLst': ['a:ln'],
  'a:effectStyleLst': ['a:effectStyle'],
  'a:effectStyle': ['a:effectLst'],
  'a:graphic': ['a:graphicData'],
  'a:graphicData': ['pic:pic'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr'],
  'pic:nvPicPr': ['pic:cNvPr', 'pic:cNvPicPr'],
  'pic:blipFill': ['a:blip', 'a:srcRect', 'a:stretch'],
  'pic:spPr': shapeProperties,
  'a:blip': ['a:extLst'],
  'a:stretch': ['a:fillRect'],
  'a:extLst': ['a:ext'],
  'a:ext': ['asvg:svgBlip'],
};

const wordRun = ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:strike', 'w:color', 'w:sz', 'w:szCs'];
const wordRunProperties = [...wordRun, 'w:rtl', 'w:cs', 'w:lang'];
const wordParagraphProperties = words(
  'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:bidi w:spacing w:ind w:jc w:outlineLvl w:rPr w:sectPr',
);
const edges = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
const tableProperties = words(
  'w:tblStyle w:bidiVisual w:tblW w:jc w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
);

const documents: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['w:background', 'w:body'],
  'w:body': ['w:p|w:tbl', 'w:sectPr'],
  'w:hdr': ['w:p|w:tbl'],
  'w:ftr': ['w:p|w:tbl'],
  'w:sectPr': ['w:headerReference|w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:bidi', 'w:docGrid'],
  'w:p': ['w:pPr', 'w:r'],
  'w:pPr': wordParagraphProperties,
  'w:r': ['w:rPr', 'w:t|w:br|w:drawing|w:fldChar|w:instrText'],
  'w:rPr': wordRunProperties,
  'w:drawing': ['wp:inline'],
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
  'wp:cNvGraphicFramePr': ['a:graphicFrameLocks'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': tableProperties,
  'w:tblGrid': ['w:gridCol'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit|w:trHeight|w:tblHeader'],
  'w:tc': ['w:tcPr', 'w:p|w:tbl'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:vAlign'],
  'w:styles': ['w:docDefaults', 'w:latentStyles', 'w:style'],
  'w:docDefaults': ['w:rPrDefault', 'w:pPrDefault'],
  'w:rPrDefault': ['w:rPr'],
  'w:pPrDefault': ['w:pPr'],
  'w:style': words(
    'w:name w:basedOn w:next w:link w:uiPriority w:qFormat w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr',
  ),
  'w:tblBorders': edges,
  'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
  'w:tblStylePr': ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr'],
  'w:settings': ['w:zoom', 'w:compat'],
  'w:compat': ['w:compatSetting'],
};

const workbooks: Readonly<Record<string, readonly string[]>> = {
  workbook: words('fileVersion workbookPr bookViews sheets definedNames calcPr'),
  bookViews: ['workbookView'],
  sheets: ['sheet'],
  definedNames: ['definedName'],
  worksheet: words(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells dataValidations hyperlinks printOptions pageMargins pageSetup',
  ),
  sheetPr: words('tabColor outlinePr pageSetUpPr'),
  sheetViews: ['sheetView'],
  sheetView: words('pane selection'),
  cols: ['col'],
  sheetData: ['row'],
  row: ['c'],
  c: words('f v is'),
  is: ['t'],
  mergeCells: ['mergeCell'],
  styleSheet: words('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs'),
  numFmts: ['numFmt'],
  fonts: ['font'],
  font: words('b i strike sz color name family'),
  fills: ['fill'],
  fill: ['patternFill'],
  patternFill: words('fgColor bgColor'),
  borders: ['border'],
  border: words('left right top bottom diagonal'),
  ...Object.fromEntries(words('left right top bottom').map((side) => [side, ['color']])),
  cellStyleXfs: ['xf'],
  cellXfs: ['xf'],
  xf: words('alignment protection'),
  cellStyles: ['cellStyle'],
};

const packages: Readonly<Record<string, readonly string[]>> = {
  Types: ['Default|Override'],
  Relationships: ['Relationship'],
  Properties: ['Application'],
  'cp:coreProperties': ['dc:title|dc:description|dc:language|dcterms:created|dcterms:modified'],
};

const sequences = { ...slides, ...drawing, ...documents, ...workbooks, ...packages };

/** What stands where the schema does not have it: `a:rPr before a:solidFill`; empty when all is right. */
export function misplaced(element: Element): string[] {
  const sequence = Object.hasOwn(sequences, element.tagName) ? sequences[element.tagName] : undefined;
  const slots = (sequence ?? []).map((slot) => slot.split('|'));
  let at = 0;
  return [...element.children].flatMap((child) => {
    const slot = slots.findIndex((names, index) => index >= at && names.includes(child.tagName));
    if (slot >= 0) at = slot;
    return [...(slot < 0 ? [`${child.tagName} in ${element.tagName}`] : []), ...misplaced(child)];
  });
}
