/** What the words of a year's reclamation and of what areas may differ by are, in each language. */
export interface YearWords extends Record<
  | 'target'
  | 'set'
  | 'targetHint'
  | 'holding'
  | 'twoDays'
  | 'beside'
  | 'today'
  | 'difference'
  | 'noneThen'
  | 'ofNone'
  | 'tolerance'
  | 'toleranceHint'
  | 'toleranceSaved',
  string
> {
  readonly tolerated: (percent: string) => string;
  readonly title: (year: number) => string;
  readonly targetOf: (year: number) => string;
  readonly done: (mu: string) => string;
  readonly ofTarget: (mu: string, target: string, percent: string) => string;
  readonly ahead: (least: string, most: string) => string;
  /** Null: the pace does not reach the target. */
  readonly reached: (earliest: string | null, latest: string | null) => string;
}
