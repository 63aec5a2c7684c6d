/** Fetches the style sheet of the panels that come later. */

let style: Promise<void> | null = null;

/** Fetches the style of what is not needed for the first look: table, charts and sharing. */
export function laterStyle(): Promise<void> {
  style ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = document.querySelector<HTMLMetaElement>('meta[name="later-style"]')?.content ?? '';
    // Unstyled is better than not at all.
    link.onload = link.onerror = () => resolve();
    const first = document.querySelector('link[rel="stylesheet"]');
    // After the page's own, but before the sheet of print, which wins by being within it: order is by rank of selectors.
    document.head.insertBefore(link, first?.nextSibling ?? null);
  });
  return style;
}
