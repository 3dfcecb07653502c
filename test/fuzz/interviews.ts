import fc from 'fast-check';
import { wordsFor } from '../../src/commands/interview-words.js';
import { diagnose } from '../../src/facts/diagnose.js';
import { defaultPack } from '../../src/generated/default-pack.js';
import type { Face } from '../../src/interview/ask-form.js';
import { askStep } from '../../src/interview/ask-step.js';
import { readLine } from '../../src/interview/form.js';
import { converse } from '../../src/interview/loop.js';
import { startSession } from '../../src/interview/session.js';
import { oddText } from './odd-text.js';
import { shown } from './orders.js';

const now = '2026-11-21T12:00:00+08:00';
const numbers = fc.nat(12).map(String);
const sensible = fc.constantFrom(
  ...[
    '是',
    '否',
    '不知道',
    '刚才',
    '今天 20:05',
    '昨晚十点半',
    '100元',
    '30分钟',
    '3个工作日',
    '支付成功',
    '待支付',
    '话费',
  ],
  ...['1 3', '0', '订单号：20261121100000123', '13800000000', '139****2043', 'yes', 'n', 'two days ago', 'q coins', ''],
);
const command = fc.constantFrom('?', '<', '>', '返回');

/** What somebody types, question after question. */
export const someLines = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: numbers },
    { weight: 6, arbitrary: sensible },
    { weight: 2, arbitrary: command },
    { weight: 1, arbitrary: oddText },
  ),
  { maxLength: 14 },
);

/** Holds an interview with these lines for answers, then leaves it. Throws where a promise is broken. */
export async function holdInterview(lines: readonly string[]): Promise<void> {
  const rest = [...lines];
  const locale = lines.length % 2 === 0 ? 'zh-CN' : 'en';
  const face: Face = {
    say: shown,
    tell: async () => true,
    show: async () => true,
    once: async (form) => {
      for (const text of [form.title, ...form.more, ...form.options, form.hint]) shown(text);
      const line = rest.shift();
      return line === undefined ? { kind: 'leave' } : readLine(form, line);
    },
  };
  let saved = 0;
  const { session } = await converse(startSession(defaultPack, new Map()), {
    ask: (step, before, moment) =>
      askStep(face, step, before, moment, wordsFor(before, moment, { locale, unmask: false })),
    save: () => {
      saved += 1;
    },
    now: () => now,
  });
  if (saved > lines.length) throw new Error('saved an answer that nobody gave');
  diagnose(defaultPack, session.answers, now);
}
