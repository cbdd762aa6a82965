/** Files that colleagues go on working with in PowerPoint and Word, made in the dialog. */
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type Editor } from './pages/editor';
import { openFile } from './pages/opening';
import { fixture } from './support/userFiles';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

test('a slide holds every box and every glued line of the canvas; the size that pictures had is kept', async ({
  page,
}) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const [boxes, lines] = [await editor.boxes.count(), await editor.canvas.locator('[data-link-id]').count()];
  const { parts, made } = await exportAs(editor, 'PowerPoint slide', '.pptx');
  expect(made).toBe('Slide 16:9');
  const slide = textIn(parts, 'ppt/slides/slide1.xml');
  expect(slide.match(/<a:stCxn [^>]*\/><a:endCxn /g)).toHaveLength(lines);
  const labels = await names(page);
  expect(labels).toHaveLength(boxes);
  for (const name of labels) expect(decoded(slide)).toContain(`descr="${name}"`);
  expect(slide.match(/descr="(?:Aim|\w+ driver|Change idea): [^"]*"\/><p:cNvSpPr/g)).toHaveLength(boxes);
  expect(textIn(parts, 'ppt/notesSlides/notesSlide1.xml')).toContain('Driver diagram for the aim');
  expect((await exportAs(editor, 'PNG image', '.png', { unpack: false })).made).toBe('Journal, double column');
});

test('a Word document holds the figure as pixels and vectors, its caption and the table', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const { parts } = await exportAs(editor, 'Word document', '.docx');
  const document = textIn(parts, 'word/document.xml');
  expect(document).toContain('SEQ Figure');
  expect(document).toContain('<w:tblHeader/>');
  const picture = decodePng(Buffer.from(parts['word/media/figure1.png'] ?? []));
  expect(picture.width).toBe(Math.round((170 / 25.4) * 300));
  expect(textIn(parts, 'word/media/figure1.svg')).toContain('font-family="Inter, Arial,');
});

interface Exported {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** What the dialog said that the figure is made for. */
  readonly made: string;
}

async function exportAs(editor: Editor, kind: string, ending: string, { unpack = true } = {}): Promise<Exported> {
  const dialog = await editor.export(kind);
  const made = await dialog.madeFor.innerText();
  const { name, bytes } = await dialog.save();
  expect(name.endsWith(ending)).toBe(true);
  return { made: made.trim(), parts: unpack ? unzipSync(bytes) : {} };
}

function textIn(parts: Exported['parts'], path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}

async function names(page: Page): Promise<string[]> {
  const labels = await page
    .locator('[data-node-id]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
  return labels.filter((label) => label !== '');
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
