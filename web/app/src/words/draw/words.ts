/** The words that drawing needs; they come with the panels of those who work with the map. */

/** What who draws is told; a language that lacks a word does not compile. */
export interface DrawWords extends Record<
  | 'title'
  | 'shape'
  | 'what'
  | 'undo'
  | 'redo'
  | 'end'
  | 'remove'
  | 'crossing'
  | 'empty'
  | 'unchanged'
  | 'saved'
  | 'nearer'
  | 'reading'
  | 'hintArea'
  | 'hintLine'
  | 'hintNodes'
  | 'hintTouch'
  | 'hintKeys'
  | 'others'
  | 'notHere',
  string
> {
  readonly nodes: (count: number) => string;
  /** Neighbours that change with it. */
  readonly along: (names: string) => string;
  readonly overlaps: (name: string, mu: string) => string;
  readonly draftOf: (when: string) => string;
}
