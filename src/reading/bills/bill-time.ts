import { beijing } from '../../engine/time.js';

const hours8 = 8 * 3_600_000;
const dayOfSerialZero = Date.UTC(1899, 11, 30);

/** Beijing time in a cell: "2026-11-21 10:00:05", "2026/11/21 10:00", "2026年11月21日 10:00:05", or the day number of a spreadsheet (46347.4167). */
export function readBillTime(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim();
  if (/^\d{5}(?:\.\d{1,20})?$/.test(text)) return fromSerial(Number(text));
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]{0,3}(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const whole = new Date(wall);
  const possible =
    year >= 2000 &&
    whole.getUTCMonth() === month - 1 &&
    whole.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return possible ? beijing(wall - hours8) : undefined;
}

/** Days since the last day of 1899, of the years 1982 to 2064: other five-digit numbers are no dates. */
const fromSerial = (serial: number): string | undefined =>
  serial >= 30_000 && serial < 60_000 ? fromWall(dayOfSerialZero + Math.round(serial * 86_400) * 1000) : undefined;

/** A wall clock time that was put down as if it were UTC. */
export const fromWall = (epoch: number): string => beijing(epoch - hours8);
