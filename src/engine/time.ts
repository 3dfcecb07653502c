/** A moment (milliseconds since 1970) as Beijing time to the second: "2026-11-21T10:00:00+08:00". The offset is exact since 1992. */
export const beijing = (epoch: number): string => `${new Date(epoch + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** The next full hour: nobody counts the minutes of a day's wait. The last second of a day stays what it is, the end of that day. */
export const onTheHour = (time: string): string =>
  time.slice(11, 19) === '23:59:59' ? time : beijing(Math.ceil(Date.parse(time) / 3_600_000) * 3_600_000);
