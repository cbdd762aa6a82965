/** The text of a Word document's paragraph with its line breaks; what was deleted under *Track Changes* is gone, what was inserted is there. */
import { attribute, elementsOf, type XmlElement } from './xmlTree';

const unread: ReadonlySet<string> = new Set('del moveFrom pPr rPr instrText drawing pict AlternateContent'.split(' '));

export function paragraphText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 't')
        return child.children
          .filter((each) => typeof each === 'string')
          .join('')
          .replaceAll('\n', ' ');
      if (child.name === 'br' || child.name === 'cr') return attribute(child, 'type') === 'page' ? '' : '\n';
      if (child.name === 'tab') return ' ';
      if (child.name === 'noBreakHyphen') return '-';
      return unread.has(child.name) ? '' : paragraphText(child);
    })
    .join('');
}
