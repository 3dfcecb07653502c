/*
 * Builds dist/ with `npm run build`, in this order:
 *   1. src/generated: the calendar, and the built-in pack, compiled from rules/ (with the types that name its facts)
 *   2. dist/*.cjs: the command-line tool; bin/topup-doctor.js starts dist/cli.cjs, with what V8 compiled of it in dist/*.v8
 *   3. dist/library.js: the engine for programs that import it
 *   4. dist/LICENSES.txt, the manual page and the types
 * The packages that the project uses are bundled, so that whoever installs it installs nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

// Commander starts other programs for subcommands that are files of their own. There are none here, so that node:child_process,
// which takes milliseconds to load, is replaced by nothing.
const withoutOtherPrograms = {
  name: 'without-other-programs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

// Each import() makes a part: a file of its own that is read only when it is needed. What several parts share, esbuild puts
// into one file for every set of parts that share it, and each file takes time to open. So every part also imports all that
// a verdict needs (cli.ts): then all of that is shared by the same set, and is one file.
const lazyParts = {
  name: 'lazy-parts',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'part' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: `import './src/cli.js'; export * from ${JSON.stringify(path)};`,
      resolveDir: import.meta.dirname,
    }));
  },
};

// Node starts CommonJS milliseconds sooner than modules, but esbuild splits nothing but modules: so it splits first (in memory),
// and each file is translated to CommonJS afterwards.
const tool = await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  plugins: [withoutOtherPrograms, lazyParts],
  // The pack stays JSON beside the code: Node reads that faster than any code.
  loader: { '.data.json': 'copy' },
  assetNames: '[name]',
  write: false,
  metafile: true,
});
const asCommonJs = {
  ...translation,
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  // import() becomes require() too.
  supported: { 'dynamic-import': false },
};
// The entry that esbuild makes only passes on what is in the shared file, which takes its place.
const outputs = Object.entries(tool.metafile.outputs);
const shared = basename(outputs.find(([, { inputs }]) => 'src/cli.ts' in inputs)[0]);
mkdirSync('dist', { recursive: true });
for (const { path, text } of tool.outputFiles.filter(({ path }) => basename(path) !== 'cli.cjs')) {
  const named = join('dist', basename(path).replace(shared, 'cli.cjs'));
  writeFileSync(
    named,
    path.endsWith('.json') ? text : (await transform(text.replaceAll(shared, 'cli.cjs'), asCommonJs)).code,
  );
}
const library = await build({
  ...common,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  entryPoints: ['src/library.ts'],
  outdir: 'dist',
  format: 'esm',
  metafile: true,
});

// What is copied into dist/ keeps its licence; a package that names none does not go in.
const bundled = [tool, library]
  .flatMap(({ metafile }) => Object.values(metafile.outputs))
  .flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
      const [folder] = bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []) : [];
      return folder ?? [];
    }),
  );
const licenceOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : 'The package comes without the text of its licence.';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
};
// The calendar of chinese-days goes in by way of src/generated.
const packages = [...new Set([...bundled, 'node_modules/chinese-days'])];
const licences = packages.map(licenceOf).sort();
writeFileSync(
  'dist/LICENSES.txt',
  ['topup-doctor contains parts of these packages.\n', ...licences].join(`\n${'-'.repeat(80)}\n\n`),
);

// What V8 has compiled of the program once it has given a verdict in each way, for bin/load.js.
const keepCompiled = `
  const { compiledOf, run, scriptOf } = require('./bin/load.js');
  const file = require.resolve('./dist/cli.cjs');
  const script = scriptOf(file);
  const program = run(file, script);
  (async () => {
    for (const options of ['--lang zh-CN', '--lang en', '--format json', '--help']) {
      await program.run(['rules/examples/paid-but-unpaid.json', ...options.split(' ')], {});
    }
    require('node:fs').writeFileSync(compiledOf(file), script.createCachedData());
  })();`;
spawnSync(process.execPath, ['-e', keepCompiled], { stdio: ['ignore', 'ignore', 'inherit'] });

const manual = spawnSync(process.execPath, ['bin/topup-doctor.js', 'man', '--lang', 'en'], { encoding: 'utf8' });
writeFileSync('dist/topup-doctor.1', manual.stdout);

const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
  stdio: 'inherit',
});
process.exitCode = types.status ?? 1;
