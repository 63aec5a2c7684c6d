/** A queue of small works, each in a task of its own, so that the map stays fluent while there are many. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private sinceFrame = 0;
  private due = false;

  /** `aFrame`: at most how many between two frames. */
  constructor(private readonly aFrame: number) {}

  /** Resolves when it is the caller's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.due || this.waiting.length === 0) return;
    this.due = true;
    if (this.sinceFrame < this.aFrame) window.setTimeout(this.next, 0);
    else window.requestAnimationFrame(this.afterFrame);
  }

  private readonly next = (): void => {
    this.due = false;
    this.sinceFrame += 1;
    this.waiting.shift()?.();
    this.goOn();
  };

  private readonly afterFrame = (): void => {
    this.sinceFrame = 0;
    window.setTimeout(this.next, 0);
  };
}
