/**
 * How wide text is in Arial, in which slides are set: the advance widths of its letters, which Liberation Sans shares.
 * Two base-36 digits a letter, in thousandths of an em.
 */
const letters = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, at) => String.fromCodePoint(0xa0 + at)).filter(
    (letter) => letter !== '\u00ad',
  ),
  ...'‐‑–—‘’‚“”„†•…‰€≤≥→',
];

const digits = {
  regular:
    '7q7q9vfgfgopij5b9999atg87q997q7qfgfgfgfgfgfgfgfgfgfg7q7qg8g8g8fgs7ijijk2k2ijgzlmk27qdwijfgn5k2lmijlm' +
    'k2ijgzk2ijq8ijijgz7q7q7qd1fg99fgfgdwfgfg7qfgfg6666dw66n5fgfgfgfg99dw7qfgdwk2dwdwdw9a789ag87q99fgfgfg' +
    'fg78fg99khaafgg8khfcb4f9999999g0ex7q9999a5fgn6n6n6gzijijijijijijrsk2ijijijij7q7q7q7qk2k2lmlmlmlmlmg8' +
    'lmk2k2k2k2ijijgzfgfgfgfgfgfgopdwfgfgfgfg7q7q7q7qfgfgfgfgfgfgfgf9gzfgfgfgfgdwfgdw9999fgrs666666999999' +
    'fg9qrsrsfgf9f9rs',
  bold:
    '7q99d6fgfgopk26m9999atg87q997q7qfgfgfgfgfgfgfgfgfgfg9999g8g8g8gzr3k2k2k2k2ijgzlmk27qfgk2gzn5k2lmijlm' +
    'k2ijgzk2ijq8ijijgz997q99g8fg99fggzfggzfg99gzgz7q7qfg7qopgzgzgzgzatfg99gzfglmfgfgdwat7satg87q99fgfgfg' +
    'fg7sfg99khaafgg8khfcb4f9999999g0fg7q9999a5fgn6n6n6gzk2k2k2k2k2k2rsk2ijijijij7q7q7q7qk2k2lmlmlmlmlmg8' +
    'lmk2k2k2k2ijijgzfgfgfgfgfgfgopfgfgfgfgfg7q7q7q7qgzgzgzgzgzgzgzf9gzgzgzgzgzfggzfg9999fgrs7q7q7qdwdwdw' +
    'fg9qrsrsfgf9f9rs',
};

type Widths = ReadonlyMap<string, number>;

function tableOf(written: string): Widths {
  return new Map(letters.map((letter, at) => [letter, parseInt(written.slice(at * 2, at * 2 + 2), 36)]));
}

const tables = { regular: tableOf(digits.regular), bold: tableOf(digits.bold) };

/** In ems; undefined where the table lacks a letter. */
export function arialWidth(text: string, isBold: boolean): number | undefined {
  const table = isBold ? tables.bold : tables.regular;
  let sum = 0;
  for (const letter of text) {
    const width = table.get(letter);
    if (width === undefined) return undefined;
    sum += width;
  }
  return sum / 1000;
}
