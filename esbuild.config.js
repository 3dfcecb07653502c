// Builds everything: the default pack (checked and compiled from rules/), the command-line tool and the library.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const common = { bundle: true, platform: 'node', target: 'node20.17', logLevel: 'warning', legalComments: 'none' };

// The rules come first: the types of everything else name their facts.
rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: ['src/packs/build.ts'],
  outfile: 'dist/build/rules.js',
  format: 'esm',
  packages: 'external',
});
const { buildDefaultPack } = await import(pathToFileURL('dist/build/rules.js').href);
if (!buildDefaultPack('rules', 'src/generated')) process.exit(1);
rmSync('dist/build', { recursive: true });

// What is imported with import() becomes a file of its own, read only when it is needed.
const lazyParts = {
  name: 'lazy-parts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.js')}.cjs`, external: true } : undefined,
    ),
};
const parts = [
  'src/cli.ts',
  'src/commands/clipboard.ts',
  'src/commands/interview.ts',
  'src/commands/letter.ts',
  'src/commands/pack-from-folder.ts',
  'src/commands/schema.ts',
  'src/commands/shell.ts',
  'src/generated/default-pack.ts',
  'src/render/colour.ts',
];
await build({
  ...common,
  entryPoints: parts,
  outdir: 'dist',
  entryNames: '[name]',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  plugins: [lazyParts],
});
await build({
  ...common,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  entryPoints: ['src/library.ts'],
  outdir: 'dist',
  format: 'esm',
});

const manual = spawnSync(process.execPath, ['bin/topup-doctor.js', 'man', '--lang', 'en'], { encoding: 'utf8' });
writeFileSync('dist/topup-doctor.1', manual.stdout);

const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
