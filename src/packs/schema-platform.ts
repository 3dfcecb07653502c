import { array, boolean, enum as choice, optional, strictObject, string } from 'zod';
import { day, id, textSchema } from './schema.js';

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const length = /^P(?=.)(?:\d{1,4}D)?(?:T(?=\d)(?:\d{1,4}H)?(?:\d{1,4}M)?)?$/;
/** The same as `order.promise` of an order. */
const promise = {
  within: optional(string().regex(length, 'length')),
  count: optional(choice(['elapsed', 'workdays', 'service-hours'])),
  serviceHours: optional(string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours')),
  serviceDays: optional(choice(['all', 'workdays'])),
  defersNights: optional(boolean()),
  defersNonWorkdays: optional(boolean()),
  batchTimes: optional(array(string().regex(clock, 'clock')).min(1)),
};

/** What a platform states about delivery: of all goods, and of some kinds. */
export const platformSchema = strictObject({
  id,
  title: textSchema,
  words: array(string().min(2)).min(1),
  system: optional(id),
  promise: optional(strictObject(promise)),
  windows: optional(array(strictObject({ goods: optional(array(id).min(1)), ...promise })).min(1)),
  source: string().min(1),
  checked: day,
});
