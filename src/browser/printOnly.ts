/**
 * Prints certain drawings, one to a sheet, and nothing else of the page. The drawings are put into the page as SVG
 * elements rather than images, so that text prints as text in the page's own fonts.
 *
 * Must not know: what the drawings show.
 */

/** Lengths in mm. */
export interface SheetToPrint {
  /** An SVG document. */
  readonly svg: string;
  readonly sheet: { readonly widthMm: number; readonly heightMm: number };
  /** Size of the drawing, which stands in the middle of the sheet. */
  readonly drawn: { readonly widthMm: number; readonly heightMm: number };
}

const holder = 'print-only';

/** Puts them into the page, where the screen does not show them; gives what takes them away again. */
export function printOnly(sheets: readonly SheetToPrint[]): () => void {
  const parts = document.createElement('div');
  parts.className = holder;
  parts.append(...sheets.map(sheetElement));
  const rules = new CSSStyleSheet();
  rules.replaceSync(printRules(sheets));
  document.body.append(parts);
  // A sheet that is made by script needs no leave of the content security policy.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  return () => {
    parts.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
  };
}

function sheetElement({ svg, drawn }: SheetToPrint, index: number): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = `sheet-${index}`;
  const root = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  root.setAttribute('width', `${drawn.widthMm}mm`);
  root.setAttribute('height', `${drawn.heightMm}mm`);
  sheet.append(root);
  return sheet;
}

/** How high, in its own widths, what lies within the margins of a sheet is at least. */
const leastHeight = { upright: 1.3, across: 0.6 };

/**
 * WebKit, known by a property that it alone has, prints on the paper that is set in its dialog, with that one's margins,
 * whatever the page asks for: what is as high as the sheet that was asked for would run over to another, which is blank.
 * Of the paper it tells only how wide it is within the margins.
 */
function onGivenPaper(sheets: readonly SheetToPrint[]): string {
  const widths = sheets.map(({ sheet, drawn }, index) => {
    const least = leastHeight[sheet.heightMm > sheet.widthMm ? 'upright' : 'across'];
    const share = Math.min(1, (least * drawn.widthMm) / drawn.heightMm);
    return `.sheet-${index} > svg { max-width: ${(100 * share).toFixed(2)}%; height: auto }`;
  });
  return `
    @supports (hanging-punctuation: first) {
      .${holder} > * { width: auto !important; height: auto !important }
      ${widths.join('')}
    }`;
}

function printRules(sheets: readonly SheetToPrint[]): string {
  const each = sheets.map(({ sheet: { widthMm, heightMm } }, index) => {
    const page = `sheet-${index}`;
    // A hair lower than the paper: what is rounded up would begin another sheet.
    return `
      @page ${page} { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
      .${page} { page: ${page}; width: ${widthMm}mm; height: ${heightMm - 0.5}mm }`;
  });
  const [first] = sheets;
  // For browsers without named pages.
  const usual = first ? `@page { size: ${first.sheet.widthMm}mm ${first.sheet.heightMm}mm; margin: 0 }` : '';
  return `
    @media screen { .${holder} { display: none } }
    @media print {
      html, body { height: auto !important; min-height: 0 !important; margin: 0 !important; background: #fff !important }
      body > :not(.${holder}) { display: none !important }
      .${holder} > * { display: flex; align-items: center; justify-content: center; overflow: hidden; break-inside: avoid }
      .${holder} > :not(:last-child) { break-after: page }
      ${usual}
      ${each.join('')}
      ${onGivenPaper(sheets)}
    }`;
}
