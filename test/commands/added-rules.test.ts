import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose, type Pack, readOrder } from '../../src/library.js';
import { readPack } from '../../src/packs/read-pack.js';
import { paid } from '../packs/added-packs.js';

const example = 'test/fixtures/example-pack';

describe('the program', () => {
  const run = (args: readonly string[], environment = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/topup-doctor.js', '--lang', 'en', ...args], {
      input: JSON.stringify(paid({}, { now: '2026-11-20 12:00' })),
      env: { ...process.env, ...environment },
    });
    return { status, out: stdout.toString(), err: stderr.toString() };
  };
  const json = (args: readonly string[], environment = {}) =>
    JSON.parse(run(['--format', 'json', ...args], environment).out);

  it('takes added rules from a flag or from the environment, and nothing unless they are named', () => {
    expect(json([]).pack.id).toBe('topup-doctor');
    const byFlag = json(['--rules', example]);
    expect(byFlag.pack).toMatchObject({
      id: 'topup-doctor+example-cards',
      digest: readPack([example], 'rules').pack.digest,
    });
    expect(json([], { TOPUP_DOCTOR_RULES: `${delimiter}${example}` })).toEqual(byFlag);
    // Named twice it is still one.
    expect(json(['--rules', `${example}/`], { TOPUP_DOCTOR_RULES: example })).toEqual(byFlag);
  });

  it('prints an added pack and the built-in one as one pack, with which the library judges as the program does', () => {
    const { status, out } = run(['rules', 'pack', example]);
    expect(status).toBe(0);
    const pack: Pack = JSON.parse(out);
    const order = paid({}, { now: '2026-11-20 12:00' });
    const { answers, now } = readOrder(order, pack, '2026-11-20T12:00:00+08:00');
    const byProgram = json(['--rules', example]);
    expect(byProgram.deadline.source).toBe('platform');
    expect({ id: pack.id, verdict: diagnose(pack, answers, now).verdict.id }).toEqual({
      id: byProgram.pack.id,
      verdict: byProgram.verdict,
    });
    expect(JSON.parse(run(['rules', 'pack'], { TOPUP_DOCTOR_RULES: example }).out)).toEqual(pack);
    expect(run(['rules', 'pack', 'test']).status).toBe(3);
  });

  it('refuses two whole packs, and a folder that is none', () => {
    expect(run(['--rules', 'rules', '--rules', 'rules/../test/../rules']).status).toBe(0);
    expect(run(['--rules', 'test']).err).toBe(
      'Error: test/pack.yaml: There is no pack.yaml here, so this is no folder of rules.\n',
    );
    expect(run(['--rules', 'test']).status).toBe(3);
  });
});
