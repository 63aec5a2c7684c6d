import compat from 'eslint-plugin-compat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { FLOORS } from './floors.mjs';

/** Files of one folder, without those of folders within it. */
const filesOf = (folder) => `./src/${folder}/*.{ts,css}`;
const FLOOR_ZONES = FLOORS.map((folder, i) => ({
  target: filesOf(folder),
  from: ['./src/*.ts', ...FLOORS.slice(i + 1).map(filesOf)],
  message: `${folder} stands below it, see floors.mjs.`,
}));

// The page must run on Chrome 87, Safari 14 and Firefox 102: `compat` checks every browser API against the
// browserslist in package.json, esbuild lowers the syntax, and TypeScript's lib ends at ES2020.
export default tseslint.config(
  { ignores: ['node_modules/**'] },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.d.ts', '.js', '.css'] })] },
    extends: [...tseslint.configs.strictTypeChecked, compat.configs['flat/recommended']],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Leaflet binds handlers by a third argument: map.on('moveend', this.layOut, this).
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', 480],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname ?? new URL('.', import.meta.url).pathname, zones: FLOOR_ZONES },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TemplateElement[value.raw=/\\sstyle=/]', message: 'The page has a strict CSP: no inline style.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Render with lit-html or textContent.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [...tseslint.configs.recommended],
  },
);
