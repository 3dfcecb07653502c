// Builds everything: the default pack (checked and compiled from rules/), the command-line tool and the library.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const translation = { platform: 'node', target: 'node20.17', logLevel: 'warning', legalComments: 'none' };
const common = { ...translation, bundle: true };

// Of the published calendar only the days themselves: without their names it is a fifth of the size.
const calendar = JSON.parse(readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8'));
const days = (table) => `ReadonlySet<string> = new Set('${Object.keys(table).join(' ')}'.split(' '));\n`;
mkdirSync('src/generated', { recursive: true });
writeFileSync(
  'src/generated/calendar.ts',
  `export const daysOff: ${days(calendar.holidays)}export const workingWeekends: ${days(calendar.workdays)}`,
);

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
if (!buildDefaultPack('rules', 'src/generated', 'dist/schemas')) process.exit(1);
rmSync('dist/build', { recursive: true });

// Commander starts other programs only for subcommands in files of their own, of which there are none.
const withoutOtherPrograms = {
  name: 'without-other-programs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

// What is imported with import() becomes a part: a file of its own, read only when it is needed. What parts share is split
// off by who shares it, into ever more files; every part takes along what a one-shot needs, so that this stays together.
const lazyParts = {
  name: 'lazy-parts',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'part' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: `import './src/commands/judge.js'; export * from ${JSON.stringify(path)};`,
      resolveDir: import.meta.dirname,
    }));
  },
};

// esbuild splits modules only, and Node starts CommonJS sooner: so it splits first and translates each file then.
const { outputFiles } = await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  plugins: [withoutOtherPrograms, lazyParts],
  // Node reads JSON faster than any code.
  loader: { '.data.json': 'copy' },
  assetNames: '[name]',
  write: false,
});
// require() in place of import(): the loader of modules alone takes milliseconds.
const asCommonJs = {
  ...translation,
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  supported: { 'dynamic-import': false },
};
mkdirSync('dist', { recursive: true });
for (const { path, text } of outputFiles) {
  writeFileSync(path, path.endsWith('.json') ? text : (await transform(text, asCommonJs)).code);
}
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
