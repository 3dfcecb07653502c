import { array, type infer as Infer, optional, record, strictObject, string, unknown } from 'zod';

export type Order = Readonly<Record<string, unknown>>;

/** `pairs.yaml`: orders in which two rules hold together, for the order of the rules. A test like the others, so it is read by nothing else. */
export const pairsSchema = array(
  strictObject({
    earlier: string(),
    verdict: optional(string()),
    given: record(string(), unknown()),
    later: record(string(), record(string(), unknown())),
  }),
);

export interface PairOrder {
  readonly earlier: string;
  readonly later: string;
  /** What the verdict is: the earlier rule, unless something stands before both in every order known. */
  readonly verdict: string;
  /** When it is judged, unless the order itself says. */
  readonly now: string;
  readonly answers: Order;
}

/** An order of the table without `now` is judged at noon of this day. */
const noon = '2026-11-21T12:00:00+08:00';

export const pairOrders = (table: Infer<typeof pairsSchema>): readonly PairOrder[] =>
  table.flatMap(({ earlier, verdict = earlier, given, later }) =>
    Object.entries(later).map(([id, more]) => {
      return { earlier, later: id, verdict, now: noon, answers: together(given, more) };
    }),
  );

/** Both orders in one: lists are joined, and where they differ the second one's answer stands. */
export function together(first: Order, second: Order): Order {
  const both: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = both[key];
    if (isGroup(before) && isGroup(value)) both[key] = together(before, value);
    else if (Array.isArray(before) && Array.isArray(value)) both[key] = [...new Set([...before, ...value])];
    else both[key] = value;
  }
  return both;
}

const isGroup = (value: unknown): value is Order =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
