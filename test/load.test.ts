import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const { compiledOf, load, scriptOf } = createRequire(import.meta.url)('../bin/load.js');
const program = resolve('dist/cli.cjs');
const elsewhere = mkdtempSync(join(tmpdir(), 'topup-doctor-load-'));
for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(elsewhere, part), { recursive: true });
const copy = join(elsewhere, 'dist/cli.cjs');
afterAll(() => rmSync(elsewhere, { recursive: true }));

const verdict = (): string => {
  const order = readFileSync('rules/examples/paid-but-unpaid.json');
  const { stdout, stderr } = spawnSync(process.execPath, [join(elsewhere, 'bin/topup-doctor.js')], { input: order });
  return String(stdout) + String(stderr);
};

describe('the launcher', () => {
  it.skipIf(!existsSync(compiledOf(program)))('takes what the Node that built it has compiled', () => {
    expect(scriptOf(program, readFileSync(compiledOf(program))).cachedDataRejected).toBe(false);
  });

  it('gives its other parts the program that runs already', () => {
    const loaded = load(program);
    expect(createRequire(program)('./cli.cjs')).toBe(loaded);
  });

  it('does without what is not there, is damaged, or was made by another V8', () => {
    const whole = verdict();
    expect(whole).toContain('does not count as paid');
    const compiled = scriptOf(program).createCachedData();
    for (const name of readdirSync(join(elsewhere, 'dist')))
      if (name.endsWith('.v8')) rmSync(join(elsewhere, 'dist', name));
    expect(verdict()).toBe(whole);
    const foreign = Buffer.from(compiled);
    foreign.fill(7, 4, 8);
    for (const bytes of [Buffer.alloc(0), Buffer.from('no code'), compiled.subarray(0, compiled.length / 2), foreign]) {
      writeFileSync(compiledOf(copy), bytes);
      expect(verdict()).toBe(whole);
    }
  });
});
