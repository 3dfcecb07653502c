export interface ClockReading {
  /** Since 00:00 of the day that it belongs to; more than a day for "晚上12点半", which is half past midnight. */
  readonly seconds: number;
  /** "8点": said aloud, without a word for morning or evening, so it may be 20:00 as well. */
  readonly vague: boolean;
}

type Hours = readonly (readonly [from: number, to: number, shift: number])[];

/** Which hours go with a word for a part of the day. "晚上1点" is in none: it may be the night before or after. */
const partsOfDay: Readonly<Record<string, Hours>> = {
  凌晨: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  早上: [[4, 11, 0]],
  早晨: [[4, 11, 0]],
  清晨: [[4, 11, 0]],
  早: [[4, 11, 0]],
  上午: [[1, 11, 0]],
  中午: [
    [11, 13, 0],
    [1, 2, 12],
  ],
  下午: [
    [1, 11, 12],
    [12, 23, 0],
  ],
  傍晚: [
    [5, 7, 12],
    [17, 19, 0],
  ],
  晚上: [
    [5, 12, 12],
    [17, 24, 0],
  ],
  晚: [
    [5, 12, 12],
    [17, 24, 0],
  ],
  am: [
    [1, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [1, 11, 12],
    [12, 12, 0],
  ],
};
const chineseParts = new RegExp(`^(${Object.keys(partsOfDay).slice(0, -2).join('|')})? ?(.*)$`);

/** Reads what a clock shows or somebody says of it: "20:05:10", "20点05分", "晚上8点半", "8:05 pm". Numbers must be in digits. */
export function clockReading(text: string): ClockReading | undefined {
  const english = /^(.*\d) ?([ap])\.?m\.?$/.exec(text);
  const [, part, reading = ''] = chineseParts.exec(english?.[1] ?? text) ?? [];
  const [time, said] = english && /^\d+$/.test(reading) ? [`${reading}:00`, false] : asShown(reading);
  const [, hours = '', minutes = '', seconds = '00'] = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/.exec(time) ?? [];
  if (hours === '' || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const shifted = [english && `${english[2]}m`, part].reduce(inPart, Number(hours));
  const total = (shifted * 60 + Number(minutes)) * 60 + Number(seconds);
  // 24:00 is how opening hours and deadlines end; a clock that shows 24:05 is wrong.
  if (Number.isNaN(total) || (Number(hours) >= 24 && total !== 24 * 3600)) return undefined;
  return { seconds: total, vague: said && part === undefined && shifted > 0 && shifted < 12 };
}

/** "20点5分" → "20:05", and whether it was written like that. */
function asShown(reading: string): readonly [time: string, said: boolean] {
  const said = /^(\d{1,2})[点时](?:(半)|([13])刻|(\d{1,2})分?(?:(\d{1,2})秒)?)?[钟整]?$/.exec(reading);
  if (said === null) return [reading, false];
  const [, hours, half, quarters, minutes = '', seconds = ''] = said;
  const past = half ? 30 : quarters ? Number(quarters) * 15 : minutes;
  return [`${hours}:${String(past).padStart(2, '0')}:${seconds.padStart(2, '0')}`, true];
}

function inPart(hour: number, part: string | null | undefined): number {
  if (!part) return hour;
  const row = partsOfDay[part]?.find(([from, to]) => from <= hour && hour <= to);
  return row ? hour + row[2] : Number.NaN;
}
