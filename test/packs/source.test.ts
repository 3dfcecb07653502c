import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSources } from '../../src/packs/source.js';

const folder = mkdtempSync(join(tmpdir(), 'topup-doctor-pack-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (make: () => void) => {
  mkdirSync(folder, { recursive: true });
  make();
  const { sources, problems } = readSources(folder);
  return { files: sources.map(({ file }) => file), problems: problems.map(({ file, code }) => `${file} ${code}`) };
};
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('the folder of a pack', () => {
  it('is read in order, below every folder, and only its YAML', () => {
    const { files } = read(() => {
      mkdirSync(join(folder, 'timing'));
      put('pack.yaml', 'a: 1');
      put('timing/b.yaml', 'a: 1');
      put('timing/a.yml', 'a: 1');
      put('notes.txt', 'no');
    });
    expect(files).toEqual(['pack.yaml', 'timing/a.yml', 'timing/b.yaml']);
  });

  it('is not left by links, and links in circles do no harm', () => {
    const { files, problems } = read(() => {
      symlinkSync(folder, join(folder, 'again'));
      symlinkSync('/nowhere', join(folder, 'dangling.yaml'));
      put('pack.yaml', 'a: 1');
    });
    expect([files, problems]).toEqual([['pack.yaml'], ['dangling.yaml pack-file-unreadable']]);
  });

  it('may contain what is no file at all', () => {
    const { problems } = read(() => mkdirSync(join(folder, 'x.yaml')));
    expect(problems).toEqual(['x.yaml pack-file-unreadable']);
  });

  it('that is not there is one problem', () => {
    expect(readSources(join(folder, 'nothing')).problems.map(({ code }) => code)).toEqual(['pack-file-unreadable']);
  });

  it.each([
    ['a file too large', 'a: 1\n'.repeat(250_000), 'pack-file-too-large'],
    ['brackets too deep', '['.repeat(40), 'pack-too-deep'],
    ['dashes too deep', `${'- '.repeat(5000)}x`, 'pack-too-deep'],
    ['an alias', 'a: &a 1\nb: *a', 'yaml-alias'],
    ['a tab', 'a:\n\tb: 1', 'yaml-syntax'],
    ['a key twice', 'a: 1\na: 2', 'yaml-syntax'],
    ['two documents', 'a: 1\n---\nb: 2', 'yaml-syntax'],
  ])('refuses %s', (_, text, code) => {
    expect(read(() => put('x.yaml', text)).problems[0]).toBe(`x.yaml ${code}`);
  });
});
