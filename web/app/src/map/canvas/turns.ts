/** A queue of small tasks in order of their urgency. */

/**
 * The order of urgency: canvases over the tiles, tiles half painted, new tiles, tiles out of sight that are
 * repainted.
 */
export type Urgency = 'first' | 'begun' | 'soon' | 'late';

interface Turn {
  readonly signal: AbortSignal | null;
  readonly share: number;
  readonly go: () => void;
}

/** A queue of small works, each in a task of its own, so that the map stays fluent while there are many. */
export class Turns {
  private readonly waiting: Readonly<Record<Urgency, Turn[]>> = { first: [], begun: [], soon: [], late: [] };
  private sinceFrame = 0;
  private due = false;

  /** `aFrame`: at most how many between two frames. */
  constructor(private readonly aFrame: number) {}

  /**
   * Resolves when it is the caller's turn, which takes a share of what a frame has room for. What was aborted
   * meanwhile takes no turn from others; the caller sees to it.
   */
  turn(signal: AbortSignal | null, urgency: Urgency = 'soon', share = 1): Promise<void> {
    return new Promise((go) => {
      this.waiting[urgency].push({ signal, share, go });
      this.goOn();
    });
  }

  private queue(): Turn[] {
    return Object.values(this.waiting).find(({ length }) => length > 0) ?? this.waiting.late;
  }

  private goOn(): void {
    if (this.due || !this.hasRoom()) return;
    this.due = true;
    window.setTimeout(this.next, 0);
  }

  /** Whether the frame has room for the next one; the first of a frame may be larger than it. */
  private hasRoom(): boolean {
    const [next] = this.queue();
    return next !== undefined && (this.sinceFrame === 0 || this.sinceFrame + next.share <= this.aFrame);
  }

  /** An aborted task takes no turn from others. */
  private passOver(): void {
    for (let [head] = this.queue(); head?.signal?.aborted === true; [head] = this.queue()) {
      this.queue().shift();
      head.go();
    }
  }

  private readonly next = (): void => {
    this.due = false;
    this.passOver();
    // Meanwhile a larger one may have come first.
    if (!this.hasRoom()) return;
    const turn = this.queue().shift();
    if (turn !== undefined) {
      if (this.sinceFrame === 0 && turn.share > 0 && this.aFrame < Infinity)
        window.requestAnimationFrame(this.afterFrame);
      this.sinceFrame += turn.share;
      turn.go();
    }
    this.goOn();
  };

  private readonly afterFrame = (): void => {
    this.sinceFrame = 0;
    this.goOn();
  };
}
