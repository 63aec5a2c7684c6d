/** What follows from a thing that never changes is computed once, however often it is asked for: a drag asks in each frame. */
export function once<T extends object, R>(of: (thing: T) => R): (thing: T) => R {
  const known = new WeakMap<T, { readonly is: R }>();
  return (thing) => {
    const found = known.get(thing) ?? { is: of(thing) };
    known.set(thing, found);
    return found.is;
  };
}
