/*
 * Runs the tests on every supported Node: `npm run test:nodes`, or `npm run test:nodes -- 22 24 -- test/engine` for some of
 * both. The Nodes come as npm packages, about 190 MB each, and are kept in node_modules/.cache.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const parameters = process.argv.slice(2);
const end = parameters.includes('--') ? parameters.indexOf('--') : parameters.length;
const wanted = parameters.slice(0, end);
const versions = wanted.length > 0 ? wanted : ['20', '22', '24', '26'];

/** The path of a Node of this major version, fetched when it is not there yet. */
function nodeOf(version) {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const folder = resolve('node_modules/.cache', `node-${version}`);
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  return binary;
}

for (const version of versions) {
  const node = nodeOf(version);
  console.log(`\nNode ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', ...parameters.slice(end + 1)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
