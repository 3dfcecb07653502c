import { render } from '@inquirer/testing';
import { expect, it } from 'vitest';
import type { Form } from '../../src/interview/form.js';
import { formPrompt } from '../../src/interview/prompts/form-prompt.js';

const several: Form<unknown> = {
  title: 'Which?',
  more: [],
  options: ['a', 'b', 'c'],
  none: 'none',
  hint: 'hint',
  pick: (indexes) => ({ kind: 'value', value: indexes }),
  read: (line) => ({ kind: 'refused', sentence: line }),
};
const one: Form<unknown> = { ...several, current: 1 };
const single: Form<unknown> = (({ none: _, ...rest }) => rest)(one);

let drawings = 0;
const open = (form: Form<unknown>, onChange: (redraw: () => void) => () => void = () => () => undefined) =>
  render(formPrompt, {
    form,
    onChange,
    isBrought: (line) => line === 'bill.csv',
    draw: (cursor, ticked) => {
      drawings += 1;
      return [`at ${cursor}, ticked ${ticked.join()}`];
    },
  });

it('takes the option under the cursor on Enter', async () => {
  const { answer, events } = await open(single);
  events.keypress('down');
  events.keypress('enter');
  expect(await answer).toEqual({ kind: 'value', value: [2] });
});

it('walks round the edges', async () => {
  const { answer, events, getScreen } = await open({ ...single, current: 0 });
  events.keypress('up');
  expect(getScreen()).toContain('at 2,');
  events.keypress('down');
  expect(getScreen()).toContain('at 0,');
  events.keypress('enter');
  await answer;
});

it('ticks with Enter, and ends on the first row', async () => {
  const { answer, events, getScreen } = await open(several);
  events.keypress('down');
  events.keypress('enter');
  events.keypress('down');
  events.keypress('down');
  events.keypress('enter');
  expect(getScreen()).toContain('at 3, ticked 0,2');
  events.keypress('enter');
  expect(getScreen()).toContain('ticked 0');
  events.keypress('down');
  events.keypress('enter');
  expect(await answer).toEqual({ kind: 'value', value: [0] });
});

it('moves the cursor to a typed number, and takes a typed list', async () => {
  const { answer, events, getScreen } = await open(several);
  events.type('1 3');
  expect(getScreen()).toContain('> 1 3');
  events.keypress('enter');
  expect(await answer).toEqual({ kind: 'value', value: [0, 2] });
});

it.each([
  ['?', 'explain'],
  ['<', 'back'],
  ['>', 'enough'],
])('acts on %s with Enter, so that the Enter after it answers nothing', async (key, kind) => {
  const { answer, events, getScreen } = await open(single);
  events.type(key);
  expect(getScreen()).toContain(`> ${key}`);
  events.keypress('enter');
  expect(await answer).toEqual({ kind });
});

it('takes the option that the arrow keys went to, whatever was typed before', async () => {
  const { answer, events, getScreen } = await open(single);
  events.type('3');
  events.keypress('down');
  expect(getScreen()).toBe('at 0, ticked\n>');
  events.keypress('enter');
  expect(await answer).toEqual({ kind: 'value', value: [0] });
});

it('is drawn anew when the screen has changed', async () => {
  let change: () => void = () => undefined;
  let listening = 0;
  const { answer, events } = await open(single, (redraw) => {
    change = redraw;
    listening += 1;
    return () => {
      listening -= 1;
    };
  });
  for (let times = 0; times < 2; times += 1) {
    const before = drawings;
    change();
    await new Promise((later) => setTimeout(later, 20));
    expect(drawings).toBeGreaterThan(before);
  }
  events.keypress('enter');
  await answer;
  expect(listening).toBe(0);
});

it('offers what was pasted, to be changed or taken', async () => {
  const { answer, events, getScreen } = await open({ ...single, typed: '3' });
  expect(getScreen()).toContain('> 3');
  events.keypress('enter');
  expect(await answer).toEqual({ kind: 'value', value: [2] });
});
