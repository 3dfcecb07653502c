import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/cases/store.js';
import { unpaid } from './saved-case.js';

const folder = mkdtempSync(join(tmpdir(), 'topup-doctor-calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const order = JSON.stringify({
  now: '2026-11-23 10:00',
  payment: { status: 'success', channel: 'alipay', paidAt: '2026-11-20 10:00', amount: '20.00' },
  order: { status: 'processing', id: 'TEST-0001' },
  account: { entered: '13800000000' },
  contacts: [{ with: 'platform', at: '2026-11-23 09:00', reply: 'template' }],
});
const run = (input: string, ...argv: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['bin/topup-doctor.js', 'calendar', '--lang', 'en', ...argv],
    {
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', TOPUP_DOCTOR_DATA: folder, TZ: 'America/New_York' },
    },
  );
  return { out: stdout, err: stderr, status };
};

describe('the calendar command', () => {
  it('prints the next dates, right whatever the zone of the machine, and nothing personal', () => {
    const { out, err, status } = run(order);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('DTSTART:20261124T010000Z');
    expect(out).not.toMatch(/13800000000|TEST-0001|alipay\.com/);
  });

  it('writes a file that only its owner can read', () => {
    const file = join(folder, 'dates.ics');
    expect(run(order, '--out', file)).toMatchObject({ out: '', status: 0 });
    expect(readFileSync(file, 'utf8')).toContain('BEGIN:VCALENDAR');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes the answers of a saved case, and not an order beside it', () => {
    openStore({ TOPUP_DOCTOR_DATA: folder }, process.platform).write(unpaid);
    const saved = run('', '--case', 'k7mf', '--now', '2026-11-21 11:00');
    expect(saved).toMatchObject({ err: '', status: 0, out: expect.stringContaining('DTSTART:20261122T030000Z') });
    expect(run('', '--case', 'k7mf', 'order.json')).toMatchObject({ out: '', status: 2 });
    expect(run('', '--case', 'zzzz')).toMatchObject({ out: '', status: 2 });
  });

  it('replaces no file', () => {
    const file = join(folder, 'mine.ics');
    writeFileSync(file, 'mine');
    const { err, status } = run(order, '--out', file);
    expect(status).toBe(2);
    expect(err).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says so where there is no folder to write to', () => {
    const { err, status } = run(order, '--out', join(folder, 'nowhere', 'dates.ics'));
    expect([status, err]).toEqual([2, expect.stringContaining('could not be saved')]);
  });

  it('makes none where nobody has to be waited for', () => {
    const file = join(folder, 'none.ics');
    const { out, err, status } = run('{"receipt":{"arrived":true}}', '--out', file);
    expect([out, status, existsSync(file)]).toEqual(['', 0, false]);
    expect(err).toContain('no date');
  });
});
