/**
 * Whether a plan is written in English, by its letters and its commonest words. Rules that read words say nothing of
 * others.
 */
import { wordSet } from './tokens';

const english = wordSet(`
  the of and with is are by from every each all that who we our their not before after when to for at on an
  this it its be has have can will which what how more less than into up
  staff patient patients ward care team teams improve reduce increase risk safe safety early reliable nurse nurses
  falls sepsis review access training support use time plan good better health service people day daily`);

/** What is said often in others that are written in these letters, and is no English word. */
const others = wordSet(`
  der das und von mit für ist den dem ein eine zu auf bei werden durch nach
  le les des du et une pour dans sur avec est aux sont
  el los las del para por una y
  il lo gli di che della dei alla delle
  het een van voor zijn naar bij wordt
  och att för som av till på ett och med
  og til af ikke på
  em uma dos não ao
  w z na się oraz dla przez
  ve bir için ile`);

const latin = /\p{Script=Latin}/u;
const anyLetter = /\p{L}/u;

/** So many words tell. */
const enough = 600;

interface Written {
  readonly words: readonly string[];
}

/** How many words are English ones, are those of others, are written in other letters, have been read at all. */
function tallyOf(boxes: readonly Written[]) {
  let [ours, theirs, foreign, read] = [0, 0, 0, 0];
  for (const { words } of boxes) {
    for (const word of words) {
      if (!anyLetter.test(word)) continue;
      read += 1;
      if (!latin.test(word)) foreign += 1;
      else if (others.has(word)) theirs += 1;
      else if (english.has(word)) ours += 1;
    }
    if (read > enough) break;
  }
  return { ours, theirs, foreign, read };
}

export function readsEnglish(boxes: readonly Written[]): boolean {
  const { ours, theirs, foreign, read } = tallyOf(boxes);
  return ours > 0 && ours > theirs * 2 && foreign * 4 < read;
}

/** Whether one box of a plan in English is itself in another language: what it leaves out is not told by English words. */
export function isForeign(box: Written): boolean {
  const { ours, theirs, foreign, read } = tallyOf([box]);
  return foreign * 2 > read || (theirs > 1 && theirs > ours);
}
