import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, onTerminal, pathOf, run, save } from './case-folder.js';
import { other, paid } from './saved-case.js';

describe('cases', () => {
  it('lists them without a word of what was answered', () => {
    save({ ...paid, answers: { ...paid.answers, 'account.entered': '13800000000' } }, other);
    const { out, status } = run('cases', '--now', '2026-11-21 11:00');
    expect(out).toMatch(/^k7mf {2}The payment itself .*\n {6}Wait until 12:00 today\n/);
    expect(out).toContain('\nb3cd ');
    expect(out).not.toContain('138');
    expect(status).toBe(0);
    const { cases } = JSON.parse(run('cases', '--format', 'json').out);
    expect(cases).toMatchObject([{ id: 'k7mf', answers: 3, verdict: paid.verdict }, { id: 'b3cd' }]);
  });

  it('says that there is none, and what is damaged', () => {
    expect(run('cases')).toEqual({ out: 'No case is saved on this machine.\n', err: '', status: 0 });
    writeFileSync(pathOf('k7mf.json'), 'torn');
    expect(run('cases').err).toMatch(/^Note: The file ".*k7mf\.json" is damaged/);
  });
});

describe('forget', () => {
  it('deletes one, or all, without asking only with --yes', () => {
    save(paid, other);
    expect(run('forget', 'k7mf')).toMatchObject({ out: '', status: 2 });
    expect(files()).toHaveLength(2);
    expect(run('forget', 'k7mf', '--yes')).toEqual({ out: 'Deleted: 1 case.\n', err: '', status: 0 });
    expect(files()).toEqual(['b3cd.json']);
    writeFileSync(pathOf('zzzz.json'), 'torn');
    expect(run('forget', '--all', '--yes').out).toBe('Deleted: 2 cases.\n');
    expect(files()).toEqual([]);
    expect(run('forget', '--all').out).toBe('No case is saved on this machine.\n');
  });

  it('wants to know what', () => {
    save(paid, other);
    for (const argv of [[], ['--yes'], ['k7mf', '--all'], ['../k7mf', '--yes'], ['xxxx', '--yes']]) {
      expect(run('forget', ...argv), argv.join(' ')).toMatchObject({ out: '', status: 2 });
    }
    expect(files()).toHaveLength(2);
  });

  it.each([
    ['y\r', 0, 0],
    ['YES\r', 0, 0],
    ['是\r', 0, 0],
    ['n\r', 1, 0],
    ['\r', 1, 0],
    ['yep no\r', 1, 0],
    ['\u0004', 1, 0],
    ['\u0003', 1, 130],
  ])('asks on a terminal: %j leaves %i', async (typed, left, status) => {
    save(paid);
    const done = await onTerminal(['forget'], ['[y/N]', typed]);
    expect(done.screen).toContain('Delete case k7mf from this machine for good? [y/N] ');
    expect(done.screen).toContain(left ? 'Nothing was deleted.' : 'Deleted: 1 case.');
    expect([files().length, done.status]).toEqual([left, status]);
  });
});
