/**
 * Guesses the language of a text from its script. Office programs choose fonts, line breaks and spelling by the
 * language, and a plan does not say it.
 */

/** A script that is one language's own comes before one that several share. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Thai}/u, 'th-TH'],
  [/\p{Script=Lao}/u, 'lo-LA'],
  [/\p{Script=Khmer}/u, 'km-KH'],
  [/\p{Script=Myanmar}/u, 'my-MM'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Devanagari}/u, 'hi-IN'],
  [/\p{Script=Bengali}/u, 'bn-BD'],
  [/\p{Script=Tamil}/u, 'ta-IN'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja-JP'],
  [/\p{Script=Hangul}/u, 'ko-KR'],
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Greek}/u, 'el-GR'],
  [/\p{Script=Cyrillic}/u, 'ru-RU'],
];
const otherwise = 'en-GB';

/** Scripts whose letters join, stack or run from the right. */
const complex =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hebrew}\p{Script=Arabic}]|[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}]/u;

/** BCP 47, British English where nothing else is found. */
export function languageOf(text: string): string {
  return scripts.find(([script]) => script.test(text))?.[1] ?? otherwise;
}

/** The language of most of the texts. */
export function mainLanguage(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = languageOf(text);
    counts.set(language, (counts.get(language) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [otherwise, 0] as const)[0];
}

export type LanguageKind = 'simple' | 'eastAsian' | 'complex';

/** Which of the three fonts of a run its language belongs to. */
export function kindOfLanguage(language: string): LanguageKind {
  if (/^(?:zh|ja|ko)/.test(language)) return 'eastAsian';
  return /^(?:en|el|ru)/.test(language) ? 'simple' : 'complex';
}

/** Whether programs that only know simple scripts would write all of `text` right. */
export function isSimpleScript(text: string): boolean {
  return !complex.test(text) && !/\p{M}|\p{Extended_Pictographic}/u.test(text);
}
