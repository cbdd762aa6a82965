import { describe, expect, it } from 'vitest';
import { isSimpleScript, languageOf, mainLanguage } from '../../../../src/figure/compose/language';
import { installedName, scriptFontOf } from '../../../../src/figure/office/theme';

describe('the language of a text', () => {
  it.each([
    ['Ward round', 'en-GB'],
    ['ลดเวลารอคอย', 'th-TH'],
    ['تقييم المخاطر', 'ar-SA'],
    ['הפחתת נפילות', 'he-IL'],
    ['जोखिम ज्ञात है', 'hi-IN'],
    ['了解风险', 'zh-CN'],
    ['転倒のリスク', 'ja-JP'],
    ['낙상 위험', 'ko-KR'],
    ['>80% ≥ 5', 'en-GB'],
  ])('%s is marked as %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is that of most of a document', () => {
    expect(mainLanguage(['PDSA', 'ลดเวลารอคอยของผู้ป่วยนอก', 'OPD'])).toBe('th-TH');
    expect(mainLanguage([])).toBe('en-GB');
  });

  it.each([
    ['Ward ≥ 5 “a”', true],
    ['了解风险', true],
    ['cafe\u0301', false],
    ['ลด', false],
    ['خفض', false],
    ['गिर', false],
    ['Ward 🏥', false],
  ])('%s is written right by everybody: %s', (text, simple) => {
    expect(isSimpleScript(text)).toBe(simple);
  });
});

describe('fonts', () => {
  it.each([
    ["'Inter Variable', 'Noto Sans Thai Variable', sans-serif", 'Inter'],
    ["Georgia, 'Times New Roman', serif", 'Georgia'],
  ])('the first of %s is installed as %s', (family, name) => {
    expect(installedName(family)).toBe(name);
  });

  it('stand in for the script of a language', () => {
    expect(['th-TH', 'zh-CN', 'en-GB'].map(scriptFontOf)).toEqual(['Leelawadee UI', 'Microsoft YaHei', 'Arial']);
  });
});
