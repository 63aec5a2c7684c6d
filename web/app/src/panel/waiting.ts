/** How long somebody has waited for the server: another's import may be writing, and a save waits for its end. */

/** What tells the time, in ms. */
export interface Clock {
  readonly now: () => number;
  readonly every: (ms: number, act: () => void) => () => void;
}

const REAL: Clock = {
  now: () => Date.now(),
  every: (ms, act) => {
    const timer = window.setInterval(act, ms);
    return () => window.clearInterval(timer);
  },
};

export class Waiting {
  private began = 0;
  private stop: (() => void) | null = null;

  /** `tick` is called each second for as long as it lasts. */
  constructor(
    private readonly tick: () => void,
    private readonly clock: Clock = REAL,
  ) {}

  get lasts(): boolean {
    return this.stop !== null;
  }

  /** Whole seconds since it began; 0 while nobody waits. */
  get seconds(): number {
    return this.lasts ? Math.floor((this.clock.now() - this.began) / 1000) : 0;
  }

  begin(): void {
    this.end();
    this.began = this.clock.now();
    this.stop = this.clock.every(1000, this.tick);
  }

  end(): void {
    this.stop?.();
    this.stop = null;
  }
}
