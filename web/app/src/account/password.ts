/** How long a password counts. */

/** How long a password must be, as the server has it. */
export const LEAST = 10;

/** How long a password counts: a Chinese character, of the rarer planes too, is worth two. */
export function lengthOf(password: string): number {
  return Array.from(password).reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0);
}
