import { expect, it } from 'vitest';
import { defaultPack } from '../../src/generated/default-pack.js';
import type { Face } from '../../src/interview/ask-form.js';
import { askForAnswer } from '../../src/interview/ask-step.js';
import type { Form, Outcome } from '../../src/interview/form.js';
import { startSession } from '../../src/interview/session.js';

it('keeps what is brought where only an answer is taken, and asks again', async () => {
  const kept: string[] = [];
  let asked = 0;
  const face: Face = {
    say: () => undefined,
    tell: async () => true,
    show: async () => true,
    once: async <T>(form: Form<T>): Promise<Outcome<T>> => {
      asked += 1;
      return asked === 1 ? { kind: 'pasted', text: 'two\nlines' } : form.read('99.80');
    },
    keep: (text) => kept.push(text),
  };
  const words = { locale: 'en', show: () => '', state: () => '', titleOf: () => '' } as const;
  const step = { kind: 'question', fact: 'payment.amount', settles: [] } as const;
  const session = startSession(defaultPack, new Map());
  const reply = await askForAnswer(face, step, session, '2026-11-21T12:00:00+08:00', words);
  expect(reply).toEqual({ kind: 'answer', value: '99.80' });
  expect(kept).toEqual(['two\nlines']);
});
