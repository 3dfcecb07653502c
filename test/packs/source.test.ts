import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readWhole } from '../../src/packs/read-whole.js';
import { readSource, readSources } from '../../src/packs/source.js';

const folder = mkdtempSync(join(tmpdir(), 'topup-doctor-pack-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (make: () => void) => {
  mkdirSync(folder, { recursive: true });
  put('pack.yaml', 'a: 1');
  make();
  const { sources, problems } = readSources(folder);
  return {
    files: sources.map(({ file }) => file),
    problems: problems.map(({ file, code }) => `${file} ${code}`),
    places: problems.map(({ line, column }) => `${line}:${column}`),
  };
};
const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

describe('the folder of a pack', () => {
  it('is read in order, below every folder, and only its YAML', () => {
    const { files } = read(() => {
      mkdirSync(join(folder, 'timing'));
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
    });
    expect([files, problems]).toEqual([['pack.yaml'], ['dangling.yaml pack-file-unreadable']]);
  });

  it('may contain what is no file at all', () => {
    const { problems } = read(() => mkdirSync(join(folder, 'x.yaml')));
    expect(problems).toEqual(['x.yaml pack-file-unreadable']);
  });

  it('that is not there, or has no pack.yaml, is one problem, and nothing in it is walked', () => {
    expect(readSources(join(folder, 'nothing')).problems.map(({ code }) => code)).toEqual(['no-pack-here']);
    mkdirSync(folder);
    put('other.yaml', 'a: *nothing');
    expect(readSources(folder).problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['pack.yaml no-pack-here']);
  });

  it('is called in problems as it was called by whoever named it', () => {
    mkdirSync(folder);
    put('pack.yaml', 'a: *b');
    expect(readSources(folder, 'my-rules/').problems.map(({ file }) => file)).toEqual(['my-rules/pack.yaml']);
  });

  it.each([
    ['a file too large', 'a: 1\n'.repeat(250_000), 'pack-file-too-large', '0:0'],
    ['brackets too deep', '['.repeat(40), 'pack-too-deep', '0:0'],
    ['dashes too deep', `${'- '.repeat(5000)}x`, 'pack-too-deep', '0:0'],
    ['more values than anybody writes', '- 1\n'.repeat(30_000), 'pack-too-many-values', '1:1'],
    ['an alias', 'a: *a', 'yaml-alias', '1:4'],
    ['a name for an alias', 'a: &a 1\nb: *a', 'yaml-quotes', '1:4'],
    ['a tab', 'a:\n\tb: 1', 'yaml-tab', '2:1'],
    ['a key twice', 'a: 1\na: 2', 'yaml-key-twice', '2:1'],
    ['a key twice in a map in a line', 'a: { b: 1, b: 2 }', 'yaml-key-twice', '1:12'],
    ['a key that is a list', '[a, b]: 1', 'yaml-key-form', '1:1'],
    ['two documents', 'a: 1\n---\nb: 2', 'yaml-documents', '2:1'],
    ['a key that stands too far in', 'a: 1\n  b: 2', 'yaml-indentation', '2:3'],
    ['a key that stands too far out', 'a:\n    b: 1\n  c: 2', 'yaml-indentation', '3:3'],
    ['a value that went missing', 'a:\nb: 1', 'yaml-empty-value', '1:3'],
    ['a bracket that is never closed', 'a: [1, 2\nb: 3', 'yaml-unclosed', '1:4'],
    ['a text that needs quotes', 'a: @you', 'yaml-quotes', '1:4'],
    ['a colon in a text', 'a: note: this', 'yaml-colon', '1:4'],
    ['an escape sequence', 'a: "\\u001b[31mred"', 'pack-control-character', '1:4'],
    ['a text that runs backwards', 'a: "\u202eabc"', 'pack-control-character', '1:4'],
    ['a hidden character in a key', '"a\u200b": 1', 'pack-control-character', '1:1'],
  ])('refuses %s', (_, text, code, place) => {
    const { problems, places } = read(() => put('x.yaml', text));
    expect([problems[0], places[0]]).toEqual([`x.yaml ${code}`, place]);
  });

  it('lets a test have an invisible character that is typed as an escape, and no other', () => {
    const read = (text: string) => readSource('sky/x.test.yaml', text);
    expect(read('- { entered: "138\\u200b0" }').source?.content).toEqual([{ entered: '138\u200b0' }]);
    expect(read('- { entered: "138\u200b0" }').problems.map(({ code }) => code)).toEqual(['pack-control-character']);
  });

  it('refuses what is not UTF-8, and takes a byte order mark', () => {
    const chinese = new Uint8Array([0x61, 0x3a, 0x20, 0xd6, 0xd0]);
    expect(read(() => put('x.yaml', chinese)).problems).toEqual(['x.yaml pack-file-not-utf8']);
    rmSync(folder, { recursive: true });
    expect(read(() => put('x.yaml', '\uFEFFa: 中'))).toMatchObject({ files: ['pack.yaml', 'x.yaml'], problems: [] });
  });

  it('has an end: so many files, so many bytes, so many folders in folders', () => {
    const many = read(() => {
      for (let index = 0; index < 1001; index++) put(`${index}.yaml`, '1');
    });
    expect(many).toMatchObject({ files: [], problems: ['pack-too-many-files'].map((code) => ` ${code}`) });
    rmSync(folder, { recursive: true });
    const large = read(() => {
      for (let index = 0; index < 16; index++) put(`${index}.yaml`, `a: "${'x'.repeat(290_000)}"`);
    });
    expect(large.problems.map((problem) => problem.split(' ')[1])).toEqual(['pack-too-large']);
    rmSync(folder, { recursive: true });
    const deep = read(() => mkdirSync(join(folder, 'a/b/c/d/e/f/g'), { recursive: true }));
    expect(deep.problems).toEqual(['a/b/c/d/e pack-folders-too-deep']);
  });

  it('counts what is no YAML as well, so that a large folder is not walked to its end', () => {
    const { problems } = read(() => {
      for (let index = 0; index < 5001; index++) put(`${index}.txt`, '');
    });
    expect(problems).toEqual([' pack-too-many-files']);
  });

  it.each([
    ['keys', Array.from({ length: 25_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['keys in a line', `{ ${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(', ')} }`],
    ['errors', 'a: "\\q"\n'.repeat(30_000)],
    ['anchors', '- &a 1\n'.repeat(40_000)],
    ['comments', '# x\n'.repeat(70_000)],
    ['quotes', `a: ${'"'.repeat(290_000)}`],
    ['question marks', '? '.repeat(140_000)],
    ['blanks', `a:${' '.repeat(290_000)}b`],
  ])('is read in no time whatever stands in it: %s without end', (_, text) => {
    const started = performance.now();
    read(() => put('x.yaml', text));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe.skipIf(process.platform === 'win32')('a file that is none', () => {
  it.each([
    ['a pipe', (path: string) => spawnSync('mkfifo', [path])],
    ['a link', (path: string) => symlinkSync('pack.yaml', path)],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('is not opened, nor waited for: %s', (_, make) => {
    const { problems } = read(() => make(join(folder, 'x.yaml')));
    expect(problems).toEqual(['x.yaml pack-file-unreadable']);
    // Also when it took the place of a file after the folder was listed.
    expect(readWhole(join(folder, 'x.yaml'), 1000)).toMatchObject({ code: 'pack-file-unreadable' });
  });
});
