import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore, type SavedCase } from '../../src/cases/store.js';
import { environment, onTerminal, pathOf, run, save } from './case-folder.js';
import { other, paid } from './saved-case.js';

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
    const before = readFileSync(pathOf('k7mf.json'), 'utf8');
    const { out, err, status } = run('resume', '--now', '2026-11-21 12:45');
    expect(out).toMatch(
      /^Last answered at 10:05 today, 2 hours 40 minutes ago\.\nIt is now overdue: the time to wait ended at 12:00 today, 45 minutes ago\.\nThis means: No need to wait; see the steps below\.\n\nThe payment itself/,
    );
    expect([err, status]).toEqual(['Case k7mf.\n', 0]);
    expect(readFileSync(pathOf('k7mf.json'), 'utf8')).toBe(before);
  });

  it('gives the verdict that the same answers give in one shot', () => {
    save(paid);
    const order = pathOf('order.json');
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
    writeFileSync(pathOf('k7mf.json'), '{"topup-doctor-case": 1, "id"');
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
