/**
 * What JSON.parse does not tell alike in every browser: how deep a text nests, how much it holds, and where it stops
 * being JSON. All are loops, not recursion, so that no text can exhaust the stack. Knows nothing of plans.
 */

/** What reading a text as JSON would cost. */
export interface JsonExtent {
  /** The deepest nesting of brackets and braces outside strings. */
  readonly depth: number;
  /** How many values there are about: each bracket, each brace and each comma begins one. */
  readonly values: number;
  /** The most members of one object, where it is not nested deeper than anyone nests. */
  readonly members: number;
}

/** Members are counted so deep. */
const countedDepth = 256;

/** Meant for any text, JSON or not. */
export function jsonExtent(text: string): JsonExtent {
  /** By depth, the commas so far of the object that is open there; -1 where it is a list. */
  const commas = new Int32Array(countedDepth + 1).fill(-1);
  let [depth, deepest, values, most] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x2c: // ,
        values += 1;
        if (depth > 0 && depth <= countedDepth && commas[depth] !== -1) {
          const members = (commas[depth] ?? 0) + 1;
          commas[depth] = members;
          if (members > most) most = members;
        }
        break;
      case 0x5b: // [
        values += 1;
        depth += 1;
        if (depth > 0 && depth <= countedDepth) commas[depth] = -1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x7b: // {
        values += 1;
        depth += 1;
        if (depth > 0 && depth <= countedDepth) commas[depth] = 0;
        if (depth > deepest) deepest = depth;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
    }
  }
  return { depth: deepest, values, members: most + 1 };
}

/** The index of the quotation mark that ends the string beginning at `start`, or the text's length. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// One character or escape at a time: a single pattern over a long string would exhaust the engine's stack.
const plain = /[ !#-[\]-\uffff]{1,4096}/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The index at which `text` stops being JSON; `text.length` when it breaks off too early or is JSON throughout.
 * Grammar: RFC 8259.
 */
export function whereJsonBreaks(text: string): number {
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const taken = pattern.test(text);
    if (taken) at = pattern.lastIndex;
    return taken;
  };
  const takeString = () => {
    if (text[at] !== '"') return false;
    at += 1;
    while (take(plain) || take(escape));
    if (text[at] !== '"') return false;
    at += 1;
    return true;
  };

  // What may come next: a value, a member's name, or what follows a value.
  let expect: 'value' | 'name' | 'after' = 'value';
  let mayClose = false;
  for (;;) {
    take(space);
    const here = text[at];
    if (here === undefined) return at;
    if ((expect === 'after' || mayClose) && here === open.at(-1)) {
      open.pop();
      at += 1;
      expect = 'after';
      mayClose = false;
      continue;
    }
    if (expect === 'after') {
      if (here !== ',' || open.length === 0) return at;
      at += 1;
      expect = open.at(-1) === '}' ? 'name' : 'value';
      continue;
    }
    mayClose = false;
    if (expect === 'name') {
      if (!takeString()) return at;
      take(space);
      if (text[at] !== ':') return at;
      at += 1;
      expect = 'value';
    } else if (here === '{' || here === '[') {
      open.push(here === '{' ? '}' : ']');
      at += 1;
      expect = here === '{' ? 'name' : 'value';
      mayClose = true;
    } else if (take(word) || takeString() || take(number)) {
      expect = 'after';
    } else {
      return at;
    }
  }
}

/** What may be left at the end of a text that was cut off inside a literal, a number or an escape. */
const stump = /^(?:\\(?:u[\da-f]{0,3})?|-|\.|e[+-]?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/i;

/** Whether a text that stops being JSON at `index` would go on if there were more of it. */
export function breaksOffEarly(text: string, index: number): boolean {
  return index === text.length || (text.length - index < 8 && stump.test(text.slice(index)));
}

/** Line and column, both from 1, of an index of `text`. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < index; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: index - start + 1 };
}
