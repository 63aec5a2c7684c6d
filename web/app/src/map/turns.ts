interface Turn {
  readonly signal: AbortSignal;
  readonly go: () => void;
}

/** A queue of small works, each in a task of its own, so that the map stays fluent while there are many. */
export class Turns {
  private readonly first: Turn[] = [];
  private readonly last: Turn[] = [];
  private sinceFrame = 0;
  private due = false;

  /** `aFrame`: at most how many between two frames. */
  constructor(private readonly aFrame: number) {}

  /**
   * Resolves when it is the caller's turn, which comes after all others where it is not pressing. What was aborted
   * meanwhile takes no turn from others; the caller sees to it.
   */
  turn(signal: AbortSignal, pressing = true): Promise<void> {
    return new Promise((go) => {
      (pressing ? this.first : this.last).push({ signal, go });
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.due || this.sinceFrame >= this.aFrame || this.first.length + this.last.length === 0) return;
    this.due = true;
    window.setTimeout(this.next, 0);
  }

  private readonly next = (): void => {
    this.due = false;
    let turn = this.first.shift() ?? this.last.shift();
    while (turn?.signal.aborted === true) {
      turn.go();
      turn = this.first.shift() ?? this.last.shift();
    }
    if (turn !== undefined) {
      if (this.sinceFrame === 0 && this.aFrame < Infinity) window.requestAnimationFrame(this.afterFrame);
      this.sinceFrame += 1;
      turn.go();
    }
    this.goOn();
  };

  private readonly afterFrame = (): void => {
    this.sinceFrame = 0;
    this.goOn();
  };
}
