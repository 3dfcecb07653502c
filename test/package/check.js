/*
 * Packs the project, looks at what would be published, installs the tarball elsewhere and uses it as others would:
 * `npm run test:package`. Works offline: the package has no dependencies.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const mostBytes = 1_500_000;
const elsewhere = mkdtempSync(join(tmpdir(), 'topup-doctor-package-'));
const run = (command, parameters, options = {}) => execFileSync(command, parameters, { encoding: 'utf8', ...options });
const there = { cwd: elsewhere };
const tool = (name) => resolve('node_modules/.bin', name);
const step = (what) => console.log(`✓ ${what}`);

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', elsewhere], { stdio: 'pipe' }));
  const tarball = join(elsewhere, packed.filename);
  const names = packed.files.map(({ path }) => path);
  const wanted = /^(bin\/|dist\/|rules\/|README(\.zh-CN)?\.md$|LICENSE$|package\.json$)/;
  assert.deepEqual(
    names.filter((name) => !wanted.test(name) || /\.test\.(ts|js)$/.test(name)),
    [],
  );
  assert.ok(packed.size < mostBytes, `the tarball has ${packed.size} bytes`);
  step(
    `${names.length} files, ${Math.round(packed.size / 1024)} kB packed, ${Math.round(packed.unpackedSize / 1024)} kB unpacked`,
  );

  const about = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(about.dependencies, undefined);
  for (const script of ['preinstall', 'install', 'postinstall']) assert.equal(about.scripts[script], undefined);
  assert.match(readFileSync('dist/LICENSES.txt', 'utf8'), /commander/);
  step('no dependencies, no install scripts, licences of what is bundled');

  run(tool('publint'), ['--strict', tarball], { stdio: 'inherit' });
  run(tool('attw'), ['--profile', 'esm-only', tarball], { stdio: 'inherit' });
  step('publint and attw');

  writeFileSync(join(elsewhere, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], there);
  copyFileSync('test/package/consumer.ts', join(elsewhere, 'consumer.ts'));
  for (const resolution of ['nodenext', 'bundler']) {
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    run(
      tool('tsc'),
      [
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        '--skipLibCheck',
        'false',
        '--types',
        '',
        'consumer.ts',
      ],
      there,
    );
  }
  step('types under nodenext and bundler, libraries checked too');

  // A browser has no Node: bundling for one fails at the first built-in.
  await build({
    absWorkingDir: elsewhere,
    entryPoints: ['consumer.ts'],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile: join(elsewhere, 'browser.mjs'),
    logLevel: 'error',
  });
  const { said } = await import(join(elsewhere, 'browser.mjs'));
  assert.deepEqual(said, ['callback-lost', 0]);
  step('the library in a browser bundle');

  const order = readFileSync('rules/examples/paid-but-unpaid.json');
  const verdictOf = (command, parameters, options) =>
    JSON.parse(run(command, [...parameters, '--format', 'json', '-'], { ...there, input: order, ...options })).verdict;
  assert.equal(verdictOf(join(elsewhere, 'node_modules/.bin/topup-doctor'), []), 'callback-lost');
  assert.equal(verdictOf('npx', ['--offline', '--yes', '--package', tarball, 'topup-doctor']), 'callback-lost');
  const prefix = join(elsewhere, 'global');
  run('npm', ['install', '--global', '--offline', '--prefix', prefix, tarball]);
  assert.equal(verdictOf(join(prefix, 'bin/topup-doctor'), []), 'callback-lost');
  step('installed, through npx, and as a global command');
} finally {
  rmSync(elsewhere, { recursive: true });
}
