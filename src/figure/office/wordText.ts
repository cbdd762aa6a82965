/**
 * Writes paragraphs of text documents (WordprocessingML, ECMA-376 part 1, 17.3). The schema prescribes the order of
 * the elements.
 */
import { directionOf } from '../../geometry/text/wrapText';
import { element, textElement } from '../../kit/xmlElement';
import { kindOfLanguage, languageOf } from '../compose/language';

export interface RunLook {
  readonly bold?: boolean;
  readonly struck?: boolean;
}

export interface ParagraphLook {
  readonly style?: string;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** Runs of `text`, its line breaks kept, marked with its language. */
export function run(text: string, { bold = false, struck = false }: RunLook = {}): string {
  const language = languageOf(text);
  const kind = kindOfLanguage(language);
  const properties = element(
    'w:rPr',
    {},
    bold && element('w:b') + element('w:bCs'),
    struck && element('w:strike'),
    directionOf(text) === 'rtl' && element('w:rtl'),
    element('w:lang', {
      [{ simple: 'w:val', eastAsian: 'w:eastAsia', complex: 'w:bidi' }[kind]]: language,
    }),
  );
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u);
  const written = lines.map((line, index) => {
    const broken = index > 0 ? element('w:br') : '';
    return broken + textElement('w:t', line, { 'xml:space': 'preserve' });
  });
  return element('w:r', {}, properties, written);
}

/** `runs` are XML; `text` is what they say, for its direction. */
export function paragraph(text: string, runs: readonly string[], look: ParagraphLook = {}): string {
  const { style, keepNext = false, pageBreakBefore = false } = look;
  const properties = element(
    'w:pPr',
    {},
    style !== undefined && element('w:pStyle', { 'w:val': style }),
    keepNext && element('w:keepNext'),
    pageBreakBefore && element('w:pageBreakBefore'),
    directionOf(text) === 'rtl' && element('w:bidi'),
  );
  return element('w:p', {}, properties, runs);
}

/** A paragraph of one text. */
export function textParagraph(text: string, look: ParagraphLook & RunLook = {}): string {
  return paragraph(text, text === '' ? [] : [run(text, look)], look);
}

/**
 * A number that the word processor counts itself: `SEQ Figure`. In parts, as Word writes it: programs that do not count read
 * the number that stands there, which many of them miss in a simple field.
 */
export function field(instruction: string, shown: string): string {
  const mark = (type: 'begin' | 'separate' | 'end') =>
    element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  return [
    mark('begin'),
    element('w:r', {}, textElement('w:instrText', ` ${instruction} `, { 'xml:space': 'preserve' })),
    mark('separate'),
    element('w:r', {}, textElement('w:t', shown)),
    mark('end'),
  ].join('');
}
