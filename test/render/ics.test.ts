import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../src/render/ics.js';
import { appSilent, judgedMatter, platformSilent } from '../engine/some-matter.js';

const filed = { with: '12315', at: '2026-12-02 10:00', ticket: 'TEST-0002' };
const lines = (calendar: string | undefined) => (calendar ?? '').replace(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar', () => {
  it('has the day by which an authority answers, as a moment in UTC', () => {
    const calendar = lines(renderCalendar(judgedMatter({ contacts: [platformSilent, appSilent, filed] }).report('en')));
    expect(calendar).toContain('SUMMARY:Answer due: A complaint to 12315');
    expect(calendar).toContain('DTSTART:20261211T155959Z');
    expect(calendar).toContain('DTSTAMP:20261210T030000Z');
  });

  it('escapes what has a meaning of its own in such a file', () => {
    const calendar = lines(renderCalendar(judgedMatter({ contacts: [platformSilent] }).report('en')));
    const [description = ''] = calendar.filter((line) => line.startsWith('DESCRIPTION:Call 12315'));
    expect(description).toContain('Call 12315\\, or register');
  });

  it('has the last day of what ends soon, and nothing that lies years ahead', () => {
    const escrow = {
      payment: { inEscrow: true, autoConfirmAt: '2026-12-15 10:00' },
      order: { boughtVia: 'marketplace' },
    };
    const calendar = lines(renderCalendar(judgedMatter(escrow).report('zh-CN')));
    expect(calendar).toContain('SUMMARY:最后一天：电商平台介入');
    expect(calendar.join()).not.toMatch(/DTSTART:(?!2026|2027)/);
  });

  it('says when to look again where only that is known', () => {
    const waiting = { order: { promise: { within: 'P30D' } } };
    expect(lines(renderCalendar(judgedMatter(waiting).report('en'))).join('\n')).toContain('DTSTART:20261218T020000Z');
  });

  it('is not made where there is no date', () => {
    expect(renderCalendar(judgedMatter({ receipt: { arrived: true } }).report('en'))).toBeUndefined();
  });

  it('is the same bytes for the same case', () => {
    const once = () => renderCalendar(judgedMatter({ contacts: [platformSilent] }).report('en'));
    expect(once()).toBe(once());
  });
});
