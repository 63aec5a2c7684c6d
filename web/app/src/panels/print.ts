/** The printable part of A4 on its side with margins of 10 mm, in CSS px. */
const SHEET = { width: 1047, height: 718 };

/** Before printing says how large the window is, so that all of it is scaled onto one sheet as it stands. */
export function preparePrint(): void {
  window.addEventListener('beforeprint', () => {
    const { innerWidth: width, innerHeight: height } = window;
    const { style } = document.documentElement;
    style.setProperty('--print-width', `${width}px`);
    style.setProperty('--print-height', `${height}px`);
    style.setProperty('--print-scale', String(Math.min(SHEET.width / width, SHEET.height / height)));
  });
}
