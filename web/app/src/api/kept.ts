/** As of when the answers are: the service worker marks those that it kept, and gives where the server is not reached. */

let hear: (at: string | null) => void = () => undefined;

/** Has a listener told of each answer: the instant that a kept one is of, null for the server's own. */
export function hearKept(listener: (at: string | null) => void): void {
  hear = listener;
}

export function tellKept({ headers }: Response): void {
  hear(headers.get('tuntu-kept'));
}

/** The server's own answer has come after a kept one was given. */
export function tellReached(): void {
  hear(null);
}
