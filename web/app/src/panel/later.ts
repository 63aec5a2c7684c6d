/** Fetches the style sheet of the panels that come later. */

let style: Promise<void> | null = null;

/** Adds the sheet that lists the faces of rarer characters, which nothing on the first look needs to wait for. */
export function rareFaces(): Promise<void> {
  return added('fonts-style');
}

/** Fetches the style of what is not needed for the first look: table, charts and sharing. */
export function laterStyle(): Promise<void> {
  style ??= added('later-style');
  return style;
}

/** Adds the sheet whose address the document names. */
function added(name: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
    // Unstyled is better than not at all.
    link.onload = link.onerror = () => resolve();
    // After the page's own, but before the sheet of print, which wins by being within it: order is by rank of selectors.
    document.getElementById('style')?.after(link);
  });
}
