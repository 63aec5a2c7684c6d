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
  | 'notHere'
  | 'ways'
  | 'byNodes'
  | 'byLine'
  | 'byArea'
  | 'merge'
  | 'hintBlade'
  | 'hintByArea'
  | 'hintMerge'
  | 'noCut'
  | 'tooLittle'
  | 'apart'
  | 'parts'
  | 'partsMu'
  | 'partsMuHint'
  | 'azimuth'
  | 'azimuthHint'
  | 'keepsCode'
  | 'newCode'
  | 'noNeighbour'
  | 'table'
  | 'system'
  | 'degrees'
  | 'point'
  | 'paste'
  | 'pasteHint'
  | 'take'
  | 'oneRing'
  | 'noPoints'
  | 'late'
  | 'lateHint'
  | 'keepMine'
  | 'takeTheirs'
  | 'ended'
  | 'endedHint'
  | 'openHeir'
  | 'saving'
  | 'notRead'
  | 'tooMuch'
  | 'leftUnread'
  | 'aroundFailed'
  | 'readAgain'
  | 'noShape'
  | 'overlap'
  | 'overlapHint'
  | 'drawAnew'
  | 'forAll'
  | 'cut_mine'
  | 'cut_theirs'
  | 'older_counts'
  | 'decideFirst'
  | 'rowsBefore'
  | 'rowsAfter',
  string
> {
  readonly nodes: (count: number) => string;
  /** Neighbours that change with it. */
  readonly along: (names: string) => string;
  /** What a merge will do, before it is saved, and the fields whose amounts it adds up; empty: none. */
  readonly mergedInto: (keeper: string, ended: string, amounts: string) => string;
  /** What a split will do: the fields whose amounts its parts share; empty: none. */
  readonly shared: (amounts: string) => string;
  readonly otherStage: (name: string, stage: string) => string;
  /** A neighbour and its batch; null: it is in none. */
  readonly otherBatch: (name: string, batch: string | null) => string;
  readonly accepted: (mu: string) => string;
  /** A zone by its EPSG number, and its own number or its meridian. */
  readonly grid: (epsg: string, zone: number) => string;
  readonly insertAfter: (name: string) => string;
  readonly removePoint: (name: string) => string;
  readonly wrongLines: (lines: string) => string;
  /** An overlap: the other's code, and the area with its units. */
  readonly overlapWith: (code: string, area: string) => string;
  /** What one's own and another's area become, from and to so many mu. */
  readonly mineBecomes: (from: string, to: string) => string;
  readonly theirsBecomes: (code: string, from: string, to: string) => string;
  readonly bothStay: (code: string) => string;
  /** Which rows of the table are shown, of how many. */
  readonly rows: (from: number, to: number, count: number) => string;
  readonly draftOf: (when: string) => string;
}
