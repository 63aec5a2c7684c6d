/** Of several answers to one question only the latest is wanted, and none once nobody asks any more. */
export class Latest {
  private turn = 0;

  /** Begins a question. Returns whether its answer is still wanted. */
  begin(): () => boolean {
    this.turn += 1;
    return this.still();
  }

  /** Whether what is known now still stands: nothing has been asked or dropped since. */
  still(): () => boolean {
    const mine = this.turn;
    return () => mine === this.turn;
  }

  /** Lets go of what is on its way: whoever asked has closed the panel or turned to something else. */
  drop(): void {
    this.turn += 1;
  }

  /** Tells what a reading came to, unless it is not wanted any more. */
  read<T>(reading: Promise<T>, done: (answer: T) => void, failed: (error: unknown) => void): void {
    const wanted = this.begin();
    reading.then(
      (answer) => {
        if (wanted()) done(answer);
      },
      (error: unknown) => {
        if (wanted()) failed(error);
      },
    );
  }
}
