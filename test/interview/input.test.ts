import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { type Input, openInput } from '../../src/interview/input.js';

const settle = () => new Promise((later) => setTimeout(later, 15));

function keyboard(): {
  readonly type: (keys: string) => void;
  readonly end: () => void;
  readonly input: Input;
  readonly got: () => string;
  readonly control: string[];
} {
  const terminal = new PassThrough();
  const raw: boolean[] = [];
  const tty = Object.assign(terminal, {
    setRawMode: (mode: boolean) => {
      raw.push(mode);
    },
  }) as unknown as NodeJS.ReadStream;
  const control: string[] = [];
  const input = openInput(tty, (code) => control.push(code));
  let got = '';
  input.stream.on('data', (chunk) => {
    got += chunk;
  });
  return { type: (keys) => terminal.write(keys), end: () => terminal.end(), input, got: () => got, control };
}

it('hands keys over only while a prompt listens, and one line at a time', async () => {
  const { type, input, got } = keyboard();
  type('one\rtwo\r');
  await settle();
  expect(got()).toBe('');
  input.begin();
  await new Promise<void>((later) => input.stream.once('data', () => later()));
  input.end();
  await settle();
  expect(got()).toBe('one\r');
  input.begin();
  await settle();
  expect(got()).toBe('one\rtwo\r');
});

it('types the first line of a paste and keeps the others for questions that they fit', async () => {
  const { type, input, got } = keyboard();
  input.begin();
  type('\u001b[200~2026\r\n\r\nyes\r\u0007 100.00\u001b[201~');
  await settle();
  expect(got()).toBe('2026');
  expect(input.offer((line) => line.includes('100'))).toBe(' 100.00');
  expect(input.offer((line) => line.includes('100'))).toBe(undefined);
  expect(input.unused()).toEqual(['yes']);
  expect(input.unused()).toEqual([]);
});

it('waits for a paste that arrives in pieces', async () => {
  const { type, input, got } = keyboard();
  input.begin();
  type('\u001b[200~20');
  await settle();
  expect(got()).toBe('');
  type('26\u001b[201~');
  await settle();
  expect(got()).toBe('2026');
});

it.each([
  ['Ctrl-C', (keys: ReturnType<typeof keyboard>) => keys.type('\u0003')],
  ['Ctrl-D', (keys: ReturnType<typeof keyboard>) => keys.type('\u0004')],
  ['the end of the input', (keys: ReturnType<typeof keyboard>) => keys.end()],
  ['Ctrl-C in a paste without end', (keys: ReturnType<typeof keyboard>) => keys.type('\u001b[200~2026\u0003')],
])('takes %s as Ctrl-C', async (_, act) => {
  const keys = keyboard();
  keys.input.begin();
  act(keys);
  await settle();
  expect(keys.got()).toBe('\u0003');
});

it('switches bracketed paste on, and off again', () => {
  const { input, control } = keyboard();
  input.close();
  expect(control).toEqual(['\u001b[?2004h', '\u001b[?2004l']);
});
