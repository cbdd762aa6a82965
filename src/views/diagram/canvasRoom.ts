/**
 * Room that the strip of titles and the tools take from the canvas, px. `strip`: with titles of one line; `below` it a
 * little is left free; `find`: the strip and what is found below it; `follow`: below it, whom one follows. `side`: beside the box in use; `edge`: beside all.
 */
export const canvasRoom = { strip: 41, below: 11, bottom: 64, side: 40, edge: 16, find: 148, follow: 56 };
