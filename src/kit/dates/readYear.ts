/**
 * Which year is meant by the digits of one. Two mean this century. A year of the Buddhist era is 543 ahead of ours; as
 * nobody plans for the year 2570, that is 2027.
 */
export const firstYear = 1900;
export const lastYear = 2399;

/** The years of the Buddhist era that are 1900 to 2099; a typing slip beyond them is left to be mended. */
const buddhist = { first: 2443, last: 2642, ahead: 543 };

/**
 * @param digits one or more of 0 to 9
 * @param isThai whether the date was written in Thai, where two digits are a year of the Buddhist era
 * @param thisYear says which century it is
 * @returns undefined for what is no year that anybody plans for
 */
export function readYear(digits: string, isThai: boolean, thisYear: number): number | undefined {
  const number = Number(digits);
  if (digits.length === 2) {
    const thisCentury = (year: number) => year - (year % 100) + number;
    return isThai ? thisCentury(thisYear + buddhist.ahead) - buddhist.ahead : thisCentury(thisYear);
  }
  if (digits.length !== 4) return undefined;
  if (number >= buddhist.first && number <= buddhist.last) return number - buddhist.ahead;
  return number >= firstYear && number <= lastYear ? number : undefined;
}
