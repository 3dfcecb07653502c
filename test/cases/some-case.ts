import type { SavedCase } from '../../src/cases/store.js';

/** A case as the interview saves it. */
export const someCase: SavedCase = {
  id: 'k7mf',
  pack: { id: 'topup-doctor', version: '1.0.0' },
  createdAt: '2026-11-21T10:00:00+08:00',
  updatedAt: '2026-11-21T10:05:00+08:00',
  answers: {
    'payment.status': 'success',
    'payment.bankDebited': true,
    'order.status': 'unknown',
    'order.notice': [],
    contacts: [{ with: 'platform', said: ['out-of-stock'] }],
    'account.entered': '13800000000 ',
  },
  verdict: { id: 'callback-lost', state: 'wait', waitUntil: '2026-11-21T10:30:00+08:00' },
};
