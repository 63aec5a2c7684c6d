/** An element of index.html by its id. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the document lacks #${id}`);
  return element;
}
