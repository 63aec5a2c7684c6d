/** A list that is read from its newest entry on, a page at a time. */
import { html, type TemplateResult } from 'lit-html';
import type { Problem } from '../api/shapes';
import { problemOfError } from '../api/client';
import { Latest } from './latest';
import type { OfficeNow } from './form';

/** What a list is made of. */
export interface PagesOf<Row, Answer> {
  /** How many rows are shown at a time. */
  readonly size: number;
  /** Reads rows older than one, the newest first; null where there is nothing to read them of. */
  readonly ask: (before: Row | null, limit: number) => Promise<Answer> | null;
  readonly rowsOf: (answer: Answer) => readonly Row[];
  /** Whether what was asked for is still wanted when its answer comes. */
  readonly wanted?: () => () => boolean;
  readonly changed: () => void;
}

/** A list as far as it has been read. */
export class Pages<Row, Answer = readonly Row[]> {
  rows: readonly Row[] = [];
  problem: Problem | null = null;
  /** The last answer. */
  answer: Answer | null = null;
  private all = false;
  private reading = false;
  private readonly latest = new Latest();

  constructor(private readonly of: PagesOf<Row, Answer>) {}

  /** Whether it was read and nothing is there. */
  get empty(): boolean {
    return this.rows.length === 0 && !this.reading && this.problem === null;
  }

  /** Forgets what was read, and what is on its way. */
  clear(): void {
    this.latest.drop();
    [this.rows, this.all, this.reading, this.problem, this.answer] = [[], false, false, null, null];
  }

  /** Reads from the newest on. */
  read(): void {
    this.readOlder(null);
  }

  /** The button that reads on, where there is more. */
  more(now: OfficeNow, name: string): TemplateResult | null {
    const last = this.rows.at(-1);
    return this.all || last === undefined
      ? null
      : html`
          <button
            type="button"
            class=${`form-button is-quiet ${name}`}
            ?disabled=${this.reading}
            @click=${() => this.readOlder(last)}
          >
            ${now.office.more}
          </button>
        `;
  }

  private readOlder(before: Row | null): void {
    const { size, ask, rowsOf, wanted, changed } = this.of;
    // One more than is shown tells whether there are any more.
    const asked = ask(before, size + 1);
    if (asked === null) return;
    const still = wanted?.() ?? (() => true);
    this.reading = true;
    changed();
    this.latest.read(
      asked,
      (answer) => {
        if (!still()) return;
        const rows = rowsOf(answer);
        const shown = rows.slice(0, size);
        this.rows = before === null ? shown : [...this.rows, ...shown];
        [this.answer, this.all, this.reading, this.problem] = [answer, rows.length <= size, false, null];
        changed();
      },
      (error) => {
        [this.problem, this.reading] = [problemOfError(error), false];
        changed();
      },
    );
  }
}
