/**
 * Finds out how this browser really draws text on the page. Users may have set a smallest size of type, or more room
 * between letters, words and lines; a 2D canvas, with which text is measured, knows nothing of that.
 *
 * Must not know: how text is wrapped, what is drawn with it.
 */
import type { MeasuredStyle } from './measureText';

/** How lines of text are set: `leading` is their distance in px. */
export interface LinedStyle extends MeasuredStyle {
  readonly leading: number;
}

export interface DrawnText {
  /** How a style is drawn; the style itself where the user has set nothing. */
  readonly styleOf: (style: LinedStyle) => LinedStyle;
  /** The advance in px of a text on one line as the page draws it; `style` as it is drawn. */
  readonly measure: (text: string, style: LinedStyle) => number;
}

interface Probe {
  readonly line: HTMLElement;
  readonly drawn: LinedStyle;
  /** Px after each letter, and at each space besides. */
  readonly letters: number;
  readonly words: number;
}

const sample = 'Hamburg fonts';
/** Less is rounding, also of the browser's own. */
const noticed = 0.02;

/**
 * Looks at each style when it is first asked for, by text that stands unseen on the page, and calls `onChange` when that
 * text is drawn otherwise than before: then everything is to be measured again. The `usual` styles are looked at all at
 * once: each look has the browser lay out the page.
 */
export function watchDrawnText(
  measure: (text: string, style: LinedStyle) => number,
  usual: readonly LinedStyle[],
  onChange: () => void,
): DrawnText {
  // Found by a style as it is meant, and as it is drawn.
  let probes = new WeakMap<LinedStyle, Probe>();
  const host = unseenHost();
  const seen = new Map<Element, string>();
  const watcher = new ResizeObserver((entries) => {
    const changed = entries.filter(({ target, contentRect: { width, height } }) => {
      const [before, now] = [seen.get(target), `${width} ${height}`];
      seen.set(target, now);
      return before !== undefined && before !== now;
    });
    if (changed.length === 0) return;
    watcher.disconnect();
    seen.clear();
    probes = new WeakMap();
    host.replaceChildren();
    onChange();
  });

  const lookAt = (styles: readonly LinedStyle[]) => {
    const placed = styles.map((style) => ({ style, ...place(host, style) }));
    for (const each of placed) {
      const probe = look(each, measure);
      probes.set(each.style, probe).set(probe.drawn, probe);
      watcher.observe(probe.line);
    }
  };

  return {
    styleOf(style) {
      if (!probes.has(style)) lookAt([...new Set([style, ...usual.filter((other) => !probes.has(other))])]);
      return probes.get(style)?.drawn ?? style;
    },
    measure(text, style) {
      const advance = measure(text, style);
      const probe = probes.get(style);
      return probe && (probe.letters !== 0 || probe.words !== 0) ? advance + roomIn(text, probe) : advance;
    },
  };
}

/** What letters and words stand apart by beside their advance, px. */
function roomIn(text: string, { letters, words }: Pick<Probe, 'letters' | 'words'>): number {
  return lettersIn(text) * letters + (text.split(/[ \u00a0]/).length - 1) * words;
}

/** Marks stand on the letter before them. */
function lettersIn(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, '')).length;
}

interface Placed {
  readonly style: LinedStyle;
  readonly line: HTMLElement;
  readonly face: HTMLElement;
}

function place(host: HTMLElement, style: LinedStyle): Omit<Placed, 'style'> {
  const [line, face] = [document.createElement('span'), document.createElement('span')];
  Object.assign(line.style, {
    display: 'block',
    width: 'max-content',
    whiteSpace: 'pre',
    fontSize: `${style.size}px`,
    lineHeight: `${style.leading}px`,
    fontWeight: String(style.weight),
  });
  // As on the canvas: the line alone says how high it is.
  Object.assign(face.style, { lineHeight: '0', textRendering: 'geometricPrecision' });
  if (style.family !== undefined) face.style.fontFamily = style.family;
  face.textContent = sample;
  line.append(face);
  host.append(line);
  return { line, face };
}

function look({ style, line, face }: Placed, measure: (text: string, style: LinedStyle) => number): Probe {
  const { letterSpacing, wordSpacing } = getComputedStyle(face);
  const [letters, words] = [px(letterSpacing), px(wordSpacing)];
  const { width, height } = line.getBoundingClientRect();
  const larger = (width - roomIn(sample, { letters, words })) / measure(sample, style);
  // Nothing is drawn where nothing has a size.
  const scale = width > 0 && Math.abs(larger - 1) > noticed ? larger : 1;
  const leading = Math.max(Math.ceil(style.leading * Math.max(1, scale)), Math.ceil(height - 0.01));
  const isAsMeant = scale === 1 && leading <= style.leading;
  const drawn = isAsMeant ? style : { ...style, size: style.size * scale, leading };
  return { line, drawn, letters, words };
}

/** `normal` is none. */
function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

/** Takes no room and is told to nobody. */
function unseenHost(): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '0',
    height: '0',
    overflow: 'hidden',
    visibility: 'hidden',
  });
  document.body.append(host);
  return host;
}
