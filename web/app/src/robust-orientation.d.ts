/** robust-orientation 1.2 has no types of its own. */
declare module 'robust-orientation' {
  type Place = readonly [number, number];
  /** By the number of points; with three a determinant whose sign is exact. */
  const orientation: { readonly 3: (a: Place, b: Place, c: Place) => number };
  export default orientation;
}
