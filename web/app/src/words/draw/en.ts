/** The words of drawing in English. */
import type { DrawWords } from './words';

export const drawEn: DrawWords = {
  title: 'Draw',
  shape: 'Shape',
  what: 'What is drawn',
  undo: 'Undo',
  redo: 'Redo',
  end: 'End',
  remove: 'Remove the point',
  crossing: 'The border crosses itself',
  empty: 'Too few points yet',
  unchanged: 'Nothing has changed yet.',
  saved: 'Saved',
  nearer: 'Zoom in to snap to what is there',
  reading: 'Reading what lies around…',
  hintArea: 'Press the map for each corner; press the first one again, or Enter, to end.',
  hintLine: 'Press the map for each point; press the last one again, or Enter, to end.',
  hintNodes: 'Drag a point to move it, a point between two to add one, a line to move both its ends.',
  hintTouch: 'Press a point to choose it; hold and drag to move it.',
  hintKeys: 'Keys: N and B choose a point, arrows move it, Delete removes it, Ctrl+Z undoes.',
  others: 'Layer',
  notHere: 'Your account may not draw here.',
  nodes: (count) => `${count} ${count === 1 ? 'point' : 'points'}`,
  along: (names) => `Changes with it: ${names}`,
  overlaps: (name, mu) => `It overlaps ${name} by ${mu} mu`,
  draftOf: (when) => `Going on with the drawing of ${when}`,
};
