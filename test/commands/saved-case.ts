import type { SavedCase } from '../../src/cases/store.js';

/** The payment was on its way when these answers were given. */
export const paid: SavedCase = {
  id: 'k7mf',
  pack: { id: 'topup-doctor', version: '1.0.0' },
  createdAt: '2026-11-21T10:01:00+08:00',
  updatedAt: '2026-11-21T10:05:00+08:00',
  answers: { 'payment.status': 'processing', 'payment.paidAt': '2026-11-21T10:00:00+08:00' },
  verdict: { id: 'payment-processing', state: 'wait', waitUntil: '2026-11-21T12:00:00+08:00' },
};

export const other: SavedCase = { ...paid, id: 'b3cd', updatedAt: '2026-11-21T09:00:00+08:00' };

/** Paid, while the order was still unpaid: there is a letter to write, and a date to keep. */
export const unpaid: SavedCase = {
  ...paid,
  answers: { 'payment.status': 'success', 'payment.paidAt': '2026-11-21T10:00:00+08:00', 'order.status': 'unpaid' },
  verdict: { id: 'callback-lost', state: 'act' },
};
