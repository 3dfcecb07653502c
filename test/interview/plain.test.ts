import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/interview/form.js';
import { plainFace } from '../../src/interview/plain.js';

const form: Form<string> = {
  title: 'Is any of this wrong?',
  more: [],
  options: ['charged once', 'nothing suspicious'],
  none: 'all right',
  hint: 'a hint',
  pick: (indexes) => ({ kind: 'value', value: `picked ${indexes.join()}` }),
  read: (line) => (line === '' ? { kind: 'value', value: 'all right' } : { kind: 'refused', sentence: line }),
};

const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const face of opened.splice(0)) face.close();
});

function open(isText: (pasted: string) => boolean) {
  const input = new PassThrough();
  let shown = '';
  const write = (text: string) => {
    shown += text;
  };
  const face = plainFace(input, write, (first, last) => `${first} to ${last}`, isText);
  opened.push(face);
  return { input, face, shown: () => shown };
}

describe('several lines pasted into a plain terminal', () => {
  it('are one text where they say enough', async () => {
    const { input, face } = open((pasted) => pasted.includes('订单状态'));
    const asked = face.once(form, false);
    input.write('订单编号：1\n订单状态：待支付\n\n');
    expect(await asked).toEqual({ kind: 'pasted', text: '订单编号：1\n订单状态：待支付' });
    expect(face.unused()).toEqual([]);
  });

  it('else answer the next questions, and a blank one answers none', async () => {
    const { input, face } = open(() => false);
    const asked = face.once(form, false);
    input.write('1\n\n\n2\n');
    expect(await asked).toEqual({ kind: 'value', value: 'picked 0' });
    expect(await face.once(form, false)).toEqual({ kind: 'value', value: 'picked 1' });
  });

  it('a blank line that was typed by itself is the usual answer', async () => {
    const { input, face } = open(() => true);
    const asked = face.once(form, false);
    input.write('\n');
    expect(await asked).toEqual({ kind: 'value', value: 'all right' });
  });
});

it('what is said to somebody who leaves begins on a line of its own', async () => {
  const { input, face, shown } = open(() => false);
  const asked = face.once(form, false);
  input.end();
  expect(await asked).toEqual({ kind: 'leave' });
  expect(shown()).toMatch(/> \n$/);
});

describe('a question that is put again', () => {
  const strict: Form<string> = { ...form, read: () => ({ kind: 'refused', sentence: 'a number, please' }) };

  it('is said in short, with how to answer', async () => {
    const { input, face, shown } = open(() => false);
    const asked = face.once(strict, true);
    input.write('2\n');
    expect(await asked).toEqual({ kind: 'value', value: 'picked 1' });
    expect(shown()).toBe('Is any of this wrong?\n0 to 2\na hint\n> ');
  });

  it('lists its options once more on Enter alone', async () => {
    const { input, face, shown } = open(() => false);
    const asked = face.once(strict, true);
    input.write('\n');
    input.write('1\n');
    expect(await asked).toEqual({ kind: 'value', value: 'picked 0' });
    expect(shown()).toContain('> \nIs any of this wrong?\n0. all right\n1. charged once\n2. nothing suspicious\n');
  });
});
