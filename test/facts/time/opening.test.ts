import { describe, expect, it } from 'vitest';
import { at, opening, run, type Schedule } from '../../../src/facts/time/opening.js';

const on = (time: string) => `2026-11-${time}:00+08:00`;
const terms = (more: Partial<Schedule> = {}): Schedule => ({
  workdaysOnly: false,
  defersNights: false,
  batchTimes: [],
  ...more,
});
const hours = (open: string, close: string) => ({ hours: { open, close } });

it('midnight at the end of a day is the beginning of the next', () => {
  expect(at('2026-11-21', '24:00')).toBe(on('22T00:00'));
  expect(at('2026-11-21', '00:00')).toBe(on('21T00:00'));
});

describe('when a platform begins', () => {
  it.each<readonly [string, string, Partial<Schedule>, string, string]>([
    ['at once', '21T10:00', {}, '21T10:00', 'none'],
    ['at its opening', '21T08:59', hours('09:00', '18:00'), '21T09:00', 'service-hours'],
    ['within its hours', '21T09:00', hours('09:00', '18:00'), '21T09:00', 'none'],
    ['the next day after closing', '21T18:00', hours('09:00', '18:00'), '22T09:00', 'service-hours'],
    ['in hours over midnight', '21T01:59', hours('20:00', '02:00'), '21T01:59', 'none'],
    ['in hours over midnight, the evening before', '21T21:00', hours('20:00', '02:00'), '21T21:00', 'none'],
    ['before hours over midnight', '21T02:00', hours('20:00', '02:00'), '21T20:00', 'service-hours'],
    ['at any hour', '21T03:00', hours('09:00', '09:00'), '21T03:00', 'none'],
    ['to the end of the day', '21T23:59', hours('09:00', '24:00'), '21T23:59', 'none'],
    ['after the night', '21T05:59', { defersNights: true }, '21T06:00', 'night'],
    ['by six it is day', '21T06:00', { defersNights: true }, '21T06:00', 'none'],
    ['at night within its hours', '21T03:00', { defersNights: true, ...hours('00:00', '24:00') }, '21T03:00', 'none'],
    ['on Monday', '21T10:00', { workdaysOnly: true }, '23T00:00', 'non-workday'],
    [
      'on Monday at its opening',
      '21T10:00',
      { workdaysOnly: true, ...hours('09:00', '18:00') },
      '23T09:00',
      'non-workday',
    ],
    [
      'on Monday, when Friday is over',
      '20T19:00',
      { workdaysOnly: true, ...hours('09:00', '18:00') },
      '23T09:00',
      'service-hours',
    ],
    ['with the next batch', '21T10:01', { batchTimes: ['10:00', '16:00'] }, '21T16:00', 'batch'],
    ['with this batch', '21T10:00', { batchTimes: ['10:00', '16:00'] }, '21T10:00', 'none'],
    [
      'with the next batch, in whichever order they are named',
      '21T10:01',
      { batchTimes: ['16:00', '12:00'] },
      '21T12:00',
      'batch',
    ],
    [
      'with a batch in its hours',
      '21T10:00',
      { batchTimes: ['16:00'], ...hours('09:00', '18:00') },
      '21T16:00',
      'batch',
    ],
    ['with tomorrow’s batch', '21T16:01', { batchTimes: ['10:00', '16:00'] }, '22T10:00', 'batch'],
    ['with Monday’s batch', '20T16:01', { workdaysOnly: true, batchTimes: ['10:00'] }, '23T10:00', 'batch'],
    [
      'with the batch after its opening',
      '21T08:00',
      { batchTimes: ['07:00'], ...hours('09:00', '18:00') },
      '22T07:00',
      'service-hours',
    ],
  ])('%s', (_, time, more, expected, deferral) => {
    expect(opening(on(time), terms(more))).toEqual({ at: on(expected), deferral, provisional: false });
  });

  it('counts a batch from the day on which it works, not from a free one', () => {
    const schedule = terms({ workdaysOnly: true, batchTimes: ['08:00'], ...hours('09:00', '18:00') });
    expect(opening('2026-10-10T19:00:00+08:00', schedule).at).toBe('2026-10-13T08:00:00+08:00');
  });

  it('is not certain where the holidays of the year are not published', () => {
    expect(opening('2031-03-03T10:00:00+08:00', terms({ workdaysOnly: true })).provisional).toBe(true);
    expect(
      opening('2026-12-31T19:00:00+08:00', terms({ workdaysOnly: true, ...hours('09:00', '18:00') })).provisional,
    ).toBe(true);
  });
});

describe('a length of working time', () => {
  const deadline = (start: string, length: number, more: Partial<Schedule>) =>
    run(on(start), length * 3_600_000, terms(more)).deadline;
  const day = hours('09:00', '18:00');

  it('runs through where no hours are stated', () => {
    expect(deadline('21T17:00', 3, {})).toBe(on('21T20:00'));
    expect(deadline('21T17:00', 3, { workdaysOnly: true })).toBe(on('21T20:00'));
  });

  it('is certain where time simply passes', () => {
    expect(run(on('21T17:00'), 3_600_000, terms()).provisional).toBe(false);
  });

  it('runs in its hours only, from the first of them', () => {
    expect(deadline('21T17:00', 1, day)).toBe(on('21T18:00'));
    expect(deadline('21T17:00', 3, day)).toBe(on('22T11:00'));
    expect(deadline('21T19:00', 3, day)).toBe(on('22T12:00'));
    expect(deadline('21T08:00', 19, day)).toBe(on('23T10:00'));
  });

  it('leaves out free days and no batch', () => {
    expect(deadline('20T17:00', 2, { ...day, workdaysOnly: true })).toBe(on('23T10:00'));
    expect(deadline('20T17:00', 2, { ...day, batchTimes: ['12:00'] })).toBe(on('21T10:00'));
  });

  it('is not certain where it runs into a year without published holidays', () => {
    const friday = '2026-12-31T17:00:00+08:00';
    expect(run(friday, 3_600_000, terms({ ...day, workdaysOnly: true })).provisional).toBe(false);
    expect(run(friday, 7_200_000, terms({ ...day, workdaysOnly: true })).provisional).toBe(true);
  });
});
