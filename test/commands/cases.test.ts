import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type SavedCase } from '../../src/cases/store.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bin = 'bin/topup-doctor.js';
const environment = () => ({ PATH: process.env.PATH ?? '', TOPUP_DOCTOR_DATA: folder, LANG: 'en_US.UTF-8' });
const run = (...argv: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], {
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { out: stdout, err: stderr, status };
};

/** Types on a real terminal, each text as soon as its prompt is there; both streams go to the one screen. */
const onTerminal = (argv: readonly string[], ...typing: readonly (readonly [prompt: string, typed: string])[]) =>
  new Promise<{ readonly screen: string; readonly status: number }>((resolve) => {
    const terminal = spawn(process.execPath, [bin, ...argv], { env: environment(), cols: 80, rows: 24 });
    let screen = '';
    let done = 0;
    terminal.onData((data) => {
      screen += data;
      const [prompt = '', typed = ''] = typing[done] ?? [];
      if (done >= typing.length || !screen.includes(prompt)) return;
      done++;
      terminal.write(typed);
    });
    terminal.onExit(({ exitCode }) => resolve({ screen: screen.replaceAll('\r\n', '\n'), status: exitCode }));
  });

const paid: SavedCase = {
  id: 'k7mf',
  pack: { id: 'topup-doctor', version: '1.0.0' },
  createdAt: '2026-11-21T10:01:00+08:00',
  updatedAt: '2026-11-21T10:05:00+08:00',
  answers: { 'payment.status': 'processing', 'payment.paidAt': '2026-11-21T10:00:00+08:00' },
  verdict: { id: 'payment-processing', state: 'wait', waitUntil: '2026-11-21T12:00:00+08:00' },
};
const save = (...cases: readonly SavedCase[]) => {
  for (const one of cases) expect(openStore(environment(), process.platform).write(one)).toBeUndefined();
};
const other: SavedCase = { ...paid, id: 'b3cd', updatedAt: '2026-11-21T09:00:00+08:00' };
const files = () => readdirSync(folder).sort();

describe('a case that was answered with other rules', () => {
  const example = 'test/fixtures/example-pack';
  const withExample: SavedCase = {
    ...paid,
    pack: { id: 'topup-doctor+example-cards', version: '1.0.0+1.0.0' },
    createdAt: '2026-11-20T10:01:00+08:00',
    updatedAt: '2026-11-20T10:05:00+08:00',
    answers: {
      'payment.status': 'success',
      'payment.paidAt': '2026-11-20T10:00:00+08:00',
      'order.status': 'processing',
      'order.platform': '测试卡盟',
      'order.restock': true,
    },
    verdict: { id: 'example-restock', state: 'wait', waitUntil: '2026-11-20T16:00:00+08:00' },
  };
  const flags = ['--now', '2026-11-20 12:45', '--format', 'json'] as const;

  it('is judged anew without what was added, and that is said', () => {
    save(withExample);
    const { out, err } = run('resume', ...flags);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'order-status-stuck', pack: { id: 'topup-doctor' } });
    expect(err).toContain(
      'Case k7mf was answered with the rules \\"topup-doctor+example-cards\\". It is judged anew, with \\"topup-doctor\\".',
    );
    expect(err).toContain('The rules have changed: the saved answer to \\"order.restock\\" no longer fits');
    expect(err).not.toContain('rules have been updated');
    expect(run('cases').out).toContain('k7mf');
  });

  it('is judged as before with the same rules, and nothing is said', () => {
    save(withExample);
    const { out, err } = run('resume', '--rules', example, ...flags);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'example-restock', waitUntil: '2026-11-20T16:00:00+08:00' });
    expect(err).not.toContain('judged anew');
  });

  it('is judged anew with what was added since', () => {
    save(paid);
    expect(run('resume', '--rules', example, ...flags).err).toContain('It is judged anew, with');
  });

  it('is not judged by rules of which they have nothing in common', () => {
    save({ ...paid, pack: { id: 'another', version: '1.0.0' } });
    const { err, status } = run('resume');
    expect([err.split('.')[0], status]).toEqual([
      'Error: Case k7mf was answered with the rules "another", these are "topup-doctor"',
      2,
    ]);
  });
});

describe('resume, where nobody can be asked', () => {
  it('prints what has changed and the verdict of today, and leaves the file as it is', () => {
    save(paid);
    const before = readFileSync(join(folder, 'k7mf.json'), 'utf8');
    const { out, err, status } = run('resume', '--now', '2026-11-21 12:45');
    expect(out).toMatch(
      /^Last answered at 10:05 today, 2 hours 40 minutes ago\.\nIt is now overdue: the time to wait ended at 12:00 today, 45 minutes ago\.\nThis means: No need to wait; see the steps below\.\n\nThe payment itself/,
    );
    expect([err, status]).toEqual(['Case k7mf.\n', 0]);
    expect(readFileSync(join(folder, 'k7mf.json'), 'utf8')).toBe(before);
  });

  it('gives the verdict that the same answers give in one shot', () => {
    save(paid);
    const order = join(folder, 'order.json');
    writeFileSync(order, JSON.stringify({ payment: { status: 'processing', paidAt: '2026-11-21 10:00' } }));
    const flags = ['--format', 'json', '--now', '2026-11-21T12:45:00+08:00'];
    const resumed = run('resume', 'k7mf', ...flags);
    expect(resumed.out).toBe(run(order, ...flags).out);
    expect(resumed.err).toContain('It is now overdue');
    expect(JSON.parse(resumed.out)).toMatchObject({ verdict: 'payment-processing', state: 'act' });
  });

  it('takes the case answered last and says so, or the one that is named', () => {
    save(other, paid);
    expect(run('resume').err).toBe('Case k7mf, the last one answered. "topup-doctor cases" lists the other.\n');
    expect(run('resume', 'B3CD').err).toBe('Case b3cd.\n');
    expect(run('resume', '--lang', 'zh-CN').err).toContain('记录 k7mf，是最近答的一份');
  });

  it('exits like any verdict with --exit-code', () => {
    save(paid);
    expect(run('resume', '--exit-code', '--now', '2026-11-21 12:45').status).toBe(1);
    expect(run('resume', '--exit-code', '--now', '2026-11-21 11:45').status).toBe(0);
  });

  it('never exits with 0 when there is no verdict', () => {
    expect(run('resume')).toMatchObject({ out: '', status: 2 });
    save(paid);
    expect(run('resume', 'k7mg').err).toContain('Did you mean "k7mf"?');
    expect(run('resume', 'k7mg')).toMatchObject({ out: '', status: 2 });
    writeFileSync(join(folder, 'k7mf.json'), '{"topup-doctor-case": 1, "id"');
    expect(run('resume', 'k7mf')).toMatchObject({ out: '', status: 2 });
    expect(run('resume', 'k7mf').err).toContain('was left as it is');
    expect(run('resume').err).toContain('No case is saved');
  });

  it('refuses answers that were given to other rules', () => {
    save({ ...paid, pack: { id: 'my-rules', version: '1' } });
    expect(run('resume')).toMatchObject({ out: '', status: 2 });
    expect(run('resume').err).toContain('"my-rules"');
  });

  it('names an answer that the rules no longer take, and goes on without it', () => {
    save({ ...paid, answers: { ...paid.answers, 'order.status': 'gone' } });
    const { err, status } = run('resume');
    expect(err).toContain('Note: The rules have changed: the saved answer to "Order page shows" no longer fits');
    expect(status).toBe(0);
  });
});

describe('resume, on a terminal', () => {
  it('says what has changed, asks first what happened since, and keeps each answer', async () => {
    save(paid);
    const { screen, status } = await onTerminal(
      ['resume', '--now', '2026-11-21 12:45'],
      ['arrived by now?', '2\r'],
      ['Whom have you contacted', '\u0003'],
    );
    expect(screen.indexOf('It is now overdue')).toBeGreaterThan(0);
    expect(screen.indexOf('It is now overdue')).toBeLessThan(screen.indexOf('arrived by now?'));
    expect(status).toBe(130);
    expect(openStore(environment(), process.platform).read('k7mf')).toMatchObject({
      createdAt: paid.createdAt,
      updatedAt: '2026-11-21T12:45:00+08:00',
      answers: { ...paid.answers, 'receipt.arrived': false },
      verdict: { id: 'payment-processing', state: 'act' },
    });
  });

  it('asks nobody with --no-input', async () => {
    save(paid);
    const { screen, status } = await onTerminal(['resume', '--no-input', '--now', '2026-11-21 12:45']);
    expect(screen).toContain('Who has to act');
    expect(screen).not.toContain('arrived by now?');
    expect(status).toBe(0);
  });
});

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
    writeFileSync(join(folder, 'k7mf.json'), 'torn');
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
    writeFileSync(join(folder, 'zzzz.json'), 'torn');
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
