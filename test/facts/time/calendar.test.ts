import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addWorkdays, covered, isHoliday, isWorkday, nextWorkday } from '../../../src/facts/time/calendar.js';
import { shiftDay } from '../../../src/facts/time/day.js';

/** All days from the first to the last one. */
const days = (from: string, to: string): readonly string[] => (from > to ? [] : [from, ...days(shiftDay(from, 1), to)]);

/** The notice of the State Council for 2026 (国办发明电〔2025〕7号), copied from there and not from the package. */
const off2026 = [
  days('2026-01-01', '2026-01-03'),
  days('2026-02-15', '2026-02-23'),
  days('2026-04-04', '2026-04-06'),
  days('2026-05-01', '2026-05-05'),
  days('2026-06-19', '2026-06-21'),
  days('2026-09-25', '2026-09-27'),
  days('2026-10-01', '2026-10-07'),
].flat();
const workingWeekends2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
const all2026 = days('2026-01-01', '2026-12-31');
const statutory2027 = [
  '2027-01-01',
  ...days('2027-02-05', '2027-02-08'),
  '2027-04-05',
  ...days('2027-05-01', '2027-05-02'),
  '2027-06-09',
  '2027-09-15',
  ...days('2027-10-01', '2027-10-03'),
];

describe('2026, as announced', () => {
  test('has exactly the 33 days off of the notice as holidays', () => {
    expect(off2026).toHaveLength(33);
    expect(all2026.filter(isHoliday)).toEqual(off2026);
  });

  test('has no workday among the days off', () => {
    expect(off2026.filter(isWorkday)).toEqual([]);
  });

  test('has exactly the six weekend days of the notice as workdays', () => {
    const weekend = all2026.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
    expect(weekend.filter(isWorkday)).toEqual(workingWeekends2026);
  });

  test('has 248 workdays', () => {
    expect(all2026.filter(isWorkday)).toHaveLength(248);
  });

  test('does not call a plain weekend a holiday', () => {
    expect(isWorkday('2026-11-21')).toBe(false);
    expect(isHoliday('2026-11-21')).toBe(false);
  });
});

describe('which years are known', () => {
  test('2004 to 2026 are covered', () => {
    const years = Array.from({ length: 23 }, (_, index) => `${2004 + index}-06-01`);
    expect(years.filter((day) => !covered(day))).toEqual([]);
    expect(covered('2003-12-31')).toBe(false);
  });

  test('2027 is not covered; when this fails the package has its notice: drop the table of 2027 and the tests below', () => {
    expect(covered('2027-01-01')).toBe(false);
    expect(covered('2027-12-31')).toBe(false);
  });

  test('2027 has exactly its thirteen statutory days as holidays', () => {
    expect(statutory2027).toHaveLength(13);
    expect(days('2027-01-01', '2027-12-31').filter(isHoliday)).toEqual(statutory2027);
    expect(statutory2027.filter(isWorkday)).toEqual([]);
  });

  test('a year without a table has the holidays of the solar calendar', () => {
    const holidays = ['2028-01-01', '2028-05-01', '2028-05-02', '2028-10-01', '2028-10-02', '2028-10-03'];
    expect(days('2028-01-01', '2028-12-31').filter(isHoliday)).toEqual(holidays);
  });
});

describe('T+N', () => {
  test.each([
    ['a Saturday: seven workdays for 12315 to decide', '2026-11-21', 7, '2026-12-01'],
    ['the eve of the National Day, over a week off and a working Saturday', '2026-09-30', 7, '2026-10-15'],
    ['the Spring Festival with a working Saturday on either side', '2026-02-13', 7, '2026-03-02'],
    ['the day itself does not count', '2026-11-23', 1, '2026-11-24'],
    ['a Friday', '2026-11-20', 1, '2026-11-23'],
    ['a working Saturday counts', '2026-02-13', 1, '2026-02-14'],
    ['a working Sunday counts', '2026-01-03', 1, '2026-01-04'],
    ['nothing to wait for', '2026-11-21', 0, '2026-11-21'],
    ['a year end with a working weekend', '2018-12-28', 2, '2019-01-02'],
  ])('%s', (_, day, count, expected) => {
    expect(addWorkdays(day, count)).toEqual({ day: expected, provisional: false });
  });

  test('is provisional when it ends in a year that is not announced', () => {
    expect(addWorkdays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: true });
    expect(addWorkdays('2026-12-24', 5)).toEqual({ day: '2026-12-31', provisional: false });
  });

  test('steps over the statutory Spring Festival of 2027, provisionally', () => {
    expect(addWorkdays('2027-02-04', 1)).toEqual({ day: '2027-02-09', provisional: true });
  });

  test('is provisional when only the day that it starts from is not known', () => {
    expect(addWorkdays('2003-12-31', 1)).toEqual({ day: '2004-01-02', provisional: true });
  });

  test('always ends on a workday and has passed exactly N of them', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((offset) => shiftDay('2004-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (start, count) => {
        const end = addWorkdays(start, count).day;
        const passed = days(shiftDay(start, 1), end).filter(isWorkday);
        expect(passed).toHaveLength(count);
        expect(passed.at(-1)).toBe(end);
      }),
    );
  });
});

describe('the next workday', () => {
  test.each([
    ['a workday is its own', '2026-11-23', '2026-11-23'],
    ['a Saturday', '2026-11-21', '2026-11-23'],
    ['a working Sunday', '2026-09-20', '2026-09-20'],
    ['the first day of a long holiday', '2026-10-01', '2026-10-08'],
  ])('%s', (_, day, expected) => {
    expect(nextWorkday(day)).toEqual({ day: expected, provisional: false });
  });

  test('is provisional in a year that is not announced', () => {
    expect(nextWorkday('2027-05-01')).toEqual({ day: '2027-05-03', provisional: true });
  });
});

test('no answer depends on the zone of the machine', () => {
  const seen = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati', 'Africa/Cairo'].map((zone) => {
    vi.stubEnv('TZ', zone);
    const answers = all2026.map((day) => [isWorkday(day), isHoliday(day), addWorkdays(day, 3), nextWorkday(day)]);
    return { noon: new Date(2026, 0, 1, 12).toISOString(), answers: JSON.stringify(answers) };
  });
  vi.unstubAllEnvs();
  expect(new Set(seen.map(({ noon }) => noon)).size).toBe(4);
  expect(new Set(seen.map(({ answers }) => answers)).size).toBe(1);
});
