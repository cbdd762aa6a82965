/** The rules of the page's style sheets that hold now, as text, for pictures that cannot see them. */
import { rulesOf } from './fontFaces';

/** Without conditions about the window: an image would ask itself how wide it is. Faces come apart; nothing moves. */
export function shownRules(): string {
  return [...document.styleSheets].flatMap((sheet) => rulesOf(sheet).map(ruleText)).join('\n');
}

function ruleText(rule: CSSRule): string {
  if (rule instanceof CSSFontFaceRule || rule instanceof CSSKeyframesRule) return '';
  if (!(rule instanceof CSSMediaRule)) return rule.cssText;
  const { mediaText } = rule.media;
  // Papers have their own colours.
  if (mediaText.includes('forced-colors') || !window.matchMedia(mediaText).matches) return '';
  return [...rule.cssRules].map(ruleText).join('\n');
}
