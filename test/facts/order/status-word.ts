import { readOrder } from '../../../src/facts/order/read-order.js';
import { defaultPack } from '../../../src/generated/default-pack.js';

export const now = '2026-11-21T11:00:00+08:00';

/** What is read of an order, without the system and the channel that were given with it, and what is wrong with it. */
export const read = (order: unknown) => {
  const { answers, problems } = readOrder(order, defaultPack, now, now);
  return {
    facts: Object.fromEntries([...answers].filter(([path]) => path !== 'order.system' && path !== 'payment.channel')),
    problems: problems.map(({ level, code, path, params }) => [level, code, path, params] as const),
  };
};
/** An order with one status word of a system: a payment's where the system is a payment app. */
export const give = (system: string, word: string) => {
  const channel = defaultPack.systems[system]?.for?.['payment.channel'];
  return channel ? { payment: { channel, status: word } } : { order: { system, status: word } };
};
