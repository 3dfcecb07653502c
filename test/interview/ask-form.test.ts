import { expect, it } from 'vitest';
import { askForm, type Face } from '../../src/interview/ask-form.js';
import { type Form, readLine } from '../../src/interview/form.js';

/** What is said while these lines are typed into a form. */
async function saidTo(form: Form<string>, lines: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  const rest = [...lines];
  const face: Face = {
    say: (text) => {
      said.push(text);
    },
    tell: async () => true,
    show: async () => true,
    once: async (asked) => readLine(asked, rest.shift() ?? '1'),
  };
  await askForm(face, form);
  return said;
}

const form: Form<string> = {
  title: 'Which of these?',
  more: [],
  options: ['one', 'two'],
  hint: '',
  pick: () => ({ kind: 'value', value: 'picked' }),
  read: () => ({ kind: 'refused', sentence: 'Please type a number.' }),
};

it('a refused line says what would do, and is put again', async () => {
  expect(await saidTo(form, ['three', '1'])).toEqual(['! Please type a number.']);
});
