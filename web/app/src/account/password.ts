/** How long a password counts. */

/** How long a password must be, as the server has it. */
export const LEAST = 10;

/** How long a password counts: a Chinese character, of the rarer planes too, is worth two. */
export function lengthOf(password: string): number {
  return Array.from(password).reduce((sum, each) => sum + (isHan(each.codePointAt(0) ?? 0) ? 2 : 1), 0);
}

function isHan(point: number): boolean {
  return (
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}
