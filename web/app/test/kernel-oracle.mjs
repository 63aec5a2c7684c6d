// Prints what the kernel makes of random parcels, a case of JSON a line, for PostGIS to judge: internal/postgis/kernel_test.go
// runs it. TUNTU_SOAK=1 makes thousands of them.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({
  entryPoints: [join(here, 'kernel-oracle.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node18',
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
