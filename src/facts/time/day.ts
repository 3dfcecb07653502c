import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';

/** Days are "YYYY-MM-DD"; they are counted in UTC so that the zone of the machine never matters. */
export const dayAfter = (day: string): string => shiftDay(day, 1);

export const shiftDay = (day: string, days: number): string =>
  addDays(new UTCDateMini(`${day}T00:00:00Z`), days)
    .toISOString()
    .slice(0, 10);
