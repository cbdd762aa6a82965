/**
 * Prints one element of the page as a document of A4 and nothing else: with the title at the head of each page but the first and
 * the number of the page at its foot. What has `data-landscape` lies across on pages of its own.
 *
 * Margin boxes need Chromium 131 or Firefox 136; without them the browser’s own head and foot can be turned on.
 */

const holder = 'print-only';
/** In mm, as in the Word file. */
const margin = 20;

/** Puts a copy into the page, where the screen does not show it; gives what takes it away again. */
export function placeDocument(element: Element, title: string): () => void {
  const parts = document.createElement('div');
  parts.className = holder;
  parts.append(element.cloneNode(true));
  const rules = new CSSStyleSheet();
  rules.replaceSync(printRules(title));
  document.body.append(parts);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  return () => {
    parts.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
  };
}

function printRules(title: string): string {
  const small = `font: 8.5pt ${getComputedStyle(document.body).fontFamily}; color: #55544e`;
  return `
    @page { size: 210mm 297mm; margin: ${margin}mm;
      @top-left { content: ${cssString(title)}; ${small} }
      @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); ${small} } }
    @page across { size: 297mm 210mm }
    @page :first { @top-left { content: none } }
    @media screen { .${holder} { display: none } }
    @media print {
      html, body { height: auto !important; min-height: 0 !important; margin: 0 !important; background: #fff !important }
      body > :not(.${holder}) { display: none !important }
      .${holder} [data-landscape] { page: across }
    }`;
}

/** A text as CSS writes it, on one line. */
function cssString(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.replace(/["\\<]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
}
