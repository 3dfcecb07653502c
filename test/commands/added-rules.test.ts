import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('refuses two whole packs, and a folder that is none', () => {
    expect(run(['--rules', 'rules', '--rules', 'rules/../test/../rules']).status).toBe(0);
    expect(run(['--rules', 'test']).err).toBe(
      'Error: test/pack.yaml: There is no pack.yaml here, so this is no folder of rules.\n',
    );
    expect(run(['--rules', 'test']).status).toBe(3);
  });
});
