import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore, type SavedCase } from '../../src/cases/store.js';
import { someCase } from './some-case.js';

vi.mock('node:os', async (original) => {
  const os = await original<typeof import('node:os')>();
  return { ...os, homedir: vi.fn(os.homedir) };
});

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const open = () => openStore({ HOME: home }, 'linux');
const fileOf = (id: string) => join(open().folder, `${id}.json`);
const modeOf = (path: string) => statSync(path).mode & 0o777;
const later = (saved: SavedCase, answers: SavedCase['answers']): SavedCase => ({
  ...saved,
  updatedAt: '2026-11-21T10:09:00+08:00',
  answers: { ...saved.answers, ...answers },
});

describe('a saved case', () => {
  it('comes back as it was, with the answers in the order of answering', () => {
    expect(open().write(someCase)).toBeUndefined();
    const back = open().read('k7mf') as SavedCase;
    expect(back).toEqual(someCase);
    expect(Object.keys(back.answers)).toEqual(Object.keys(someCase.answers));
  });

  it('is found by its id also in capitals, full-width and with blanks around it', () => {
    open().write(someCase);
    for (const typed of ['K7MF', ' k7mf ', 'ｋ７ｍｆ']) expect(open().read(typed)).toEqual(someCase);
  });

  it('can be read by its owner alone, and so can the folder', () => {
    const before = process.umask(0);
    open().write(someCase);
    process.umask(before);
    expect(modeOf(fileOf('k7mf'))).toBe(0o600);
    expect(modeOf(open().folder)).toBe(0o700);
  });

  it('closes a folder of ours that others could look into, and a file too', () => {
    mkdirSync(open().folder, { recursive: true, mode: 0o755 });
    open().write(someCase);
    writeFileSync(fileOf('k7mf'), readFileSync(fileOf('k7mf')), { mode: 0o644 });
    open().write(later(someCase, {}));
    expect(modeOf(open().folder)).toBe(0o700);
    expect(modeOf(fileOf('k7mf'))).toBe(0o600);
  });

  it('leaves the permissions of a folder that the user named as they are', () => {
    const shared = join(home, 'shared');
    mkdirSync(shared, { mode: 0o755 });
    const store = openStore({ TOPUP_DOCTOR_DATA: shared }, 'linux');
    expect(store.write(someCase)).toBeUndefined();
    expect([modeOf(shared), modeOf(join(shared, 'k7mf.json'))]).toEqual([0o755, 0o600]);
  });

  it('leaves nothing but its one file', () => {
    const store = open();
    store.write(someCase);
    store.write(later(someCase, { wish: 'refund' }));
    expect(readdirSync(store.folder)).toEqual(['k7mf.json']);
  });

  it('writes nothing where nobody wrote: reading and listing create no folder', () => {
    expect(open().list()).toEqual([]);
    expect(open().read('k7mf')).toMatchObject({ code: 'no-such-case' });
    expect(existsSync(open().folder)).toBe(false);
  });
});

describe('the list', () => {
  it('has the last changed first and what cannot be read apart', () => {
    const store = open();
    store.write({ ...someCase, id: 'bbbb', updatedAt: '2026-11-20T10:00:00+08:00' });
    store.write({ ...someCase, id: 'cccc', updatedAt: '2026-11-22T10:00:00+08:00' });
    store.write(someCase);
    writeFileSync(fileOf('dddd'), '{');
    expect(store.list().map(({ id }) => id)).toEqual(['cccc', 'k7mf', 'bbbb']);
    expect(store.unreadable()).toMatchObject([{ code: 'case-damaged', params: { file: fileOf('dddd') } }]);
  });

  it('takes no other file for a case', () => {
    open().write(someCase);
    for (const name of ['package.json', 'k7mf.json.bak', 'notes.txt', 'K7MG.json']) {
      writeFileSync(join(open().folder, name), readFileSync(fileOf('k7mf')));
    }
    expect(open().list()).toHaveLength(1);
    expect(open().unreadable()).toEqual([]);
  });
});

describe('a file that is torn or not ours', () => {
  const whole = () => {
    open().write(someCase);
    return readFileSync(fileOf('k7mf'), 'utf8');
  };
  const contents: readonly (readonly [string, (whole: string) => string, string])[] = [
    ['cut off in the middle', (text) => text.slice(0, text.length / 2), 'case-damaged'],
    ['empty', () => '', 'case-damaged'],
    ['full of NUL bytes', (text) => '\0'.repeat(text.length), 'case-damaged'],
    ['other JSON', () => '{"name":"other"}', 'case-damaged'],
    ['a list', () => '[]', 'case-damaged'],
    ['the case of another name', (text) => text.replace('"k7mf"', '"bbbb"'), 'case-damaged'],
    ['a case whose answer is an object', (text) => text.replace('"success"', '{"a":{"b":1}}'), 'case-damaged'],
    ['a case with a state that does not exist', (text) => text.replace('"wait"', '"later"'), 'case-damaged'],
    ['a case whose time is none', (text) => text.replace('2026-11-21T10:30', '2026-13-41T10:30'), 'case-damaged'],
    ['larger than any case', (text) => text + ' '.repeat(6 * 1024 * 1024), 'case-damaged'],
    [
      'nested without end',
      (text) => text.replace('"success"', `${'[{"a":'.repeat(9999)}1${'}]'.repeat(9999)}`),
      'case-damaged',
    ],
    ['of a newer program', (text) => text.replace('"topup-doctor-case": 1', '"topup-doctor-case": 2'), 'case-newer'],
  ];

  it.each(contents)('%s is refused and never overwritten', (_, change, code) => {
    const text = change(whole());
    expect(text).not.toBe(whole());
    writeFileSync(fileOf('k7mf'), text);
    expect(open().read('k7mf')).toMatchObject({ code });
    expect(open().write(later(someCase, {}))).toMatchObject({ code });
    expect(readFileSync(fileOf('k7mf'), 'utf8')).toBe(text);
  });

  it('is refused too when it is a folder or leads elsewhere', () => {
    whole();
    mkdirSync(fileOf('bbbb'));
    symlinkSync(fileOf('k7mf'), fileOf('cccc'));
    for (const id of ['bbbb', 'cccc']) {
      expect(open().read(id)).toMatchObject({ code: 'case-damaged' });
      expect(open().write({ ...someCase, id })).toMatchObject({ code: 'case-damaged' });
    }
  });

  it('can still be deleted', () => {
    whole();
    writeFileSync(fileOf('k7mf'), '{');
    expect(open().remove('k7mf')).toBeUndefined();
    expect(readdirSync(open().folder)).toEqual([]);
  });
});

describe('two windows on one case', () => {
  it('the second to save is told, and what the first saved stays', () => {
    const [one, other] = [open(), open()];
    one.write(someCase);
    other.read('k7mf');
    const first = later(someCase, { wish: 'refund' });
    expect(one.write(first)).toBeUndefined();
    expect(other.write(later(someCase, { wish: 'deliver' }))).toMatchObject({ code: 'case-changed-elsewhere' });
    expect(other.write(later(someCase, { wish: 'deliver' }))).toMatchObject({ code: 'case-changed-elsewhere' });
    expect(open().read('k7mf')).toEqual(first);
  });

  it('what was deleted in one is not written again by the other', () => {
    const store = open();
    store.write(someCase);
    open().remove('k7mf');
    expect(store.write(later(someCase, {}))).toMatchObject({ code: 'case-forgotten-elsewhere' });
    expect(open().list()).toEqual([]);
  });

  it('an id that another case took first is not taken over', () => {
    open().write(someCase);
    const mine = { ...someCase, createdAt: '2026-11-21T09:00:00+08:00' };
    expect(open().write(mine)).toMatchObject({ code: 'case-changed-elsewhere' });
    expect(open().read('k7mf')).toEqual(someCase);
  });

  it('goes on in a second store with what it was handed, as long as nobody else was there', () => {
    open().write(someCase);
    expect(open().write(later(someCase, { wish: 'refund' }))).toBeUndefined();
  });
});

describe('deleting', () => {
  it('says what was probably meant when there is no such case', () => {
    open().write(someCase);
    expect(open().remove('k7mg')).toMatchObject({ code: 'no-such-case', params: { suggestion: 'k7mf' } });
    for (const id of ['../k7mf', '', 'k7mf.json', '*', '/etc/passwd']) {
      expect(open().remove(id), id).toMatchObject({ code: 'no-such-case' });
      expect(open().read(id), id).toMatchObject({ code: 'no-such-case' });
    }
    expect(open().list()).toHaveLength(1);
  });

  it('takes everything, also what killed processes left, and nothing that is not ours', () => {
    const store = open();
    store.write(someCase);
    store.write({ ...someCase, id: 'bbbb' });
    writeFileSync(fileOf('cccc'), '{');
    writeFileSync(`${fileOf('dddd')}.4194399.tmp`, 'personal');
    writeFileSync(join(store.folder, 'notes.txt'), 'mine');
    expect(store.removeAll()).toEqual([]);
    expect(readdirSync(store.folder)).toEqual(['notes.txt']);
  });

  it('takes what a killed process left of this case', () => {
    const store = open();
    store.write(someCase);
    writeFileSync(`${fileOf('k7mf')}.4194399.tmp`, 'personal');
    writeFileSync(`${fileOf('bbbb')}.4194399.tmp`, 'of another');
    expect(store.remove('k7mf')).toBeUndefined();
    expect(readdirSync(store.folder)).toEqual(['bbbb.json.4194399.tmp']);
  });
});

describe('a folder that cannot be', () => {
  it('below a file is told when something is to be saved', () => {
    writeFileSync(join(home, 'file'), '');
    const store = openStore({ TOPUP_DOCTOR_DATA: join(home, 'file', 'below') }, 'linux');
    expect([store.list(), store.unreadable(), store.removeAll()]).toEqual([[], [], []]);
    expect(store.write(someCase)).toMatchObject({ code: 'case-not-saved', params: { reason: 'ENOTDIR' } });
  });

  it('for want of any home is told too, and no file of the current folder is taken for a case', () => {
    vi.mocked(homedir).mockImplementation(() => {
      throw new Error('no home');
    });
    const store = openStore({}, 'linux');
    expect(store.write(someCase)).toMatchObject({ code: 'case-no-home' });
    expect(store.read('k7mf')).toMatchObject({ code: 'no-such-case' });
    expect([store.list(), store.removeAll()]).toEqual([[], []]);
  });
});
