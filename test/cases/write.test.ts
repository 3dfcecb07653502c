import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type SavedCase } from '../../src/cases/store.js';
import { type WriteSteps, writeSteps } from '../../src/cases/whole-file.js';
import { someCase } from './some-case.js';

/** The store as a program of its own, so that it can be killed and run by somebody with fewer rights. */
const programs = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
const program = (name: string, source: string) => {
  const file = join(programs, `${name}.cjs`);
  const imports = `const { openStore } = require('./store.cjs'); const { writeSteps } = require('./whole-file.cjs'); const fs = require('node:fs');`;
  writeFileSync(file, `${imports}\nconst [step, text] = process.argv.slice(2);\n${source}`, { mode: 0o644 });
  return file;
};
beforeAll(() => {
  chmodSync(programs, 0o755);
  buildSync({
    entryPoints: ['src/cases/store.ts', 'src/cases/whole-file.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outdir: programs,
    outExtension: { '.js': '.cjs' },
  });
});
afterAll(() => rmSync(programs, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = () => ({ TOPUP_DOCTOR_DATA: folder, PATH: process.env.PATH });
const open = (steps?: WriteSteps) => openStore(environment(), process.platform, steps);
const file = () => join(folder, 'k7mf.json');
const next: SavedCase = {
  ...someCase,
  updatedAt: '2026-11-21T10:06:00+08:00',
  answers: { ...someCase.answers, wish: 'refund' },
};
const run = (path: string, ...argv: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [path, ...argv], { env: environment(), encoding: 'utf8' });

describe('a process that is killed while it saves', () => {
  const moments = ['open', 'half a write', 'write', 'sync', 'close', 'rename'].flatMap((step) =>
    step === 'half a write' ? [step] : [`before ${step}`, `after ${step}`],
  );
  const killed = () =>
    program(
      'killed',
      `
const die = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
const steps = Object.fromEntries(Object.entries(writeSteps).map(([name, act]) => [name, (...args) => {
  if (step === 'before ' + name) die();
  if (step === 'half a write' && name === 'write') { fs.writeSync(args[0], args[1].slice(0, args[1].length / 2)); die(); }
  const result = act(...args);
  if (step === 'after ' + name) die();
  return result;
}]));
openStore(process.env, process.platform, steps).write(JSON.parse(text));
`,
    );

  it.each(moments)('%s: the case is whole, as it was or as it was to be', (moment) => {
    expect(open().write(someCase)).toBeUndefined();
    expect(run(killed(), moment, JSON.stringify(next)).signal).toBe('SIGKILL');
    expect(open().read('k7mf')).toEqual(moment === 'after rename' ? next : someCase);
    expect(open().unreadable()).toEqual([]);
  });

  it.each(moments)('%s: what it left is gone after the next save, and saving goes on', (moment) => {
    run(killed(), moment, JSON.stringify(someCase));
    expect(open().list()).toEqual(moment === 'after rename' ? [someCase] : []);
    expect(open().write(next)).toBeUndefined();
    expect(open().read('k7mf')).toEqual(next);
    expect(readdirSync(folder)).toEqual(['k7mf.json']);
  });

  it('a file that a living process is just writing is not taken from it', () => {
    writeFileSync(`${file()}.1.tmp`, 'half');
    expect(open().write(next)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['k7mf.json', 'k7mf.json.1.tmp']);
  });

  it('the moments are all there are', () => {
    expect(moments).toHaveLength(2 * Object.keys(writeSteps).length + 1);
  });
});

describe('a disk that is full', () => {
  const full = (name: keyof WriteSteps, code: string): WriteSteps => ({
    ...writeSteps,
    [name]: (descriptor: number, text?: string) => {
      if (name === 'write') writeSteps.write(descriptor, (text ?? '').slice(0, 20));
      if (name === 'close') writeSteps.close(descriptor);
      throw Object.assign(new Error(code), { code });
    },
  });

  it.each(['open', 'write', 'sync', 'close', 'rename'] as const)('at %s: said, and the case is as it was', (name) => {
    open().write(someCase);
    const before = readFileSync(file(), 'utf8');
    for (const code of ['ENOSPC', 'EDQUOT']) {
      expect(open(full(name, code)).write(next)).toMatchObject({ code: 'case-disk-full', params: { folder } });
    }
    expect(open(full(name, 'EIO')).write(next)).toMatchObject({ code: 'case-not-saved', params: { reason: 'EIO' } });
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['k7mf.json']);
  });

  it('and then has space again: the same store goes on', () => {
    let isFull = true;
    const store = open({
      ...writeSteps,
      write: (...args) => (isFull ? full('write', 'ENOSPC') : writeSteps).write(...args),
    });
    expect(store.write(someCase)).toMatchObject({ code: 'case-disk-full' });
    isFull = false;
    expect(store.write(next)).toBeUndefined();
    expect(open().read('k7mf')).toEqual(next);
  });
});

describe.skipIf(process.platform === 'win32')('the real system', () => {
  const save = () =>
    program('save', `console.log(openStore(process.env, process.platform).write(JSON.parse(step))?.code);`);

  it('refuses in the middle of a file that grows too large: said, and the case is as it was', () => {
    open().write(someCase);
    const long = JSON.stringify({ ...next, answers: { ...next.answers, note: 'x'.repeat(100_000) } });
    const limited = `trap '' XFSZ; ulimit -f 8; exec "${process.execPath}" "${save()}" "$0"`;
    const { stdout } = spawnSync('sh', ['-c', limited, long], { env: environment(), encoding: 'utf8' });
    expect(stdout).toBe('case-disk-full\n');
    expect(open().read('k7mf')).toEqual(someCase);
    expect(readdirSync(folder)).toEqual(['k7mf.json']);
  });

  it('has a folder that may only be read: said, and the case can still be read', () => {
    open().write(someCase);
    chmodSync(file(), 0o644);
    chmodSync(folder, 0o555);
    // root may write everywhere, so somebody else has to try.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const asNobody = (path: string, argument: string) =>
      spawnSync(process.execPath, [path, argument], { env: environment(), encoding: 'utf8', ...nobody }).stdout;
    expect(asNobody(save(), JSON.stringify(next))).toBe('case-folder-closed\n');
    const read = program('read', `console.log(openStore(process.env, process.platform).read(step).updatedAt);`);
    expect(asNobody(read, 'k7mf')).toBe(`${someCase.updatedAt}\n`);
    chmodSync(folder, 0o755);
    expect(open().read('k7mf')).toEqual(someCase);
  });

  it('has two processes that save one case over and over: it is always one of theirs, whole', async () => {
    const contest = program(
      'contest',
      `
const saved = JSON.parse(text);
let kept = 0;
for (let count = 0; count < 200; count++) {
  const store = openStore(process.env, process.platform);
  const before = store.read('k7mf');
  if ('code' in before && before.code !== 'no-such-case') { console.log(before.code); process.exit(); }
  const answers = { ...saved.answers, from: step, count, filler: step.repeat(count * 10) };
  if (!store.write({ ...saved, answers })) kept++;
}
console.log(kept > 0 ? 'whole' : 'never saved');
`,
    );
    const outputs = ['a', 'b'].map(async (name) => {
      const child = spawn(process.execPath, [contest, name, JSON.stringify(someCase)], { env: environment() });
      let output = '';
      child.stdout.on('data', (data) => {
        output += data;
      });
      await once(child, 'close');
      return output;
    });
    expect(await Promise.all(outputs)).toEqual(['whole\n', 'whole\n']);
    const { answers } = open().read('k7mf') as SavedCase;
    expect(answers.filler).toBe(String(answers.from).repeat(Number(answers.count) * 10));
    expect(readdirSync(folder)).toEqual(['k7mf.json']);
  });
});
