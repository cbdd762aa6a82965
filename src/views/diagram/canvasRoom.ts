/** Room that the strip of headings and the tools take from the canvas, px; `find`: the strip and what is found below it. */
export const canvasRoom = { top: 56, bottom: 64, side: 40, edge: 16, find: 148 };
