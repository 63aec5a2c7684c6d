/** Lets TypeScript import style sheets, which esbuild bundles. */

declare module '*.css';
