/** A moment (milliseconds since 1970) as Beijing time to the second: "2026-11-21T10:00:00+08:00". The offset is exact since 1992. */
export const beijing = (epoch: number): string => `${new Date(epoch + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
