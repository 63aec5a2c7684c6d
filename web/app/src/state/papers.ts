/** Which of a month's papers is open, as the address has it: `2026-10`, or `2026-10.lists`. */
export const PAPERS = ['sheet', 'attendance', 'lists', 'inspections', 'washings', 'patrols'] as const;
export type Paper = (typeof PAPERS)[number];

export interface MonthPaper {
  /** YYYY-MM. */
  readonly month: string;
  readonly paper: Paper;
}

export function papersText({ month, paper }: MonthPaper): string {
  return paper === 'sheet' ? month : `${month}.${paper}`;
}

export function papersOf(text: string): MonthPaper {
  const [month = '', name] = text.split('.');
  return { month, paper: PAPERS.find((each) => each === name) ?? 'sheet' };
}

/** A month so many months later. */
export function monthAfter(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

export function lastDayOf(month: string): string {
  return new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
