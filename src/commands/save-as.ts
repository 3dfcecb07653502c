import { type Asked, askForm, type Face } from '../interview/ask-form.js';
import type { Form } from '../interview/form.js';
import { messages } from '../locale/index.js';
import { isYes, kindOf, tryToSave } from './letter-out.js';
import type { PrintOptions } from './print-report.js';

/** Asks for a file and writes a text into it, for its owner's eyes only; one that is there already is replaced only after asking. */
export async function saveAs(
  face: Face,
  content: string,
  usual: string,
  { locale }: Pick<PrintOptions, 'locale'>,
): Promise<Asked<void>> {
  const text = messages[locale].letter;
  const named = await askForm(face, lineForm(text.fileName, usual, usual));
  if (named.kind !== 'value') return named;
  const file = named.value;
  const there = kindOf(file);
  if (there === 'file') {
    const sure = await askForm(face, lineForm(text.overwrite(file), '', ''));
    if (sure.kind !== 'value') return sure;
    if (!isYes(sure.value)) {
      face.say(text.notReplaced);
      return { kind: 'value', value: undefined };
    }
  }
  const reason = there === 'other' ? 'EISDIR' : tryToSave(file, content);
  face.say(reason === undefined ? text.saved(file) : text.notSaved(file, reason));
  return { kind: 'value', value: undefined };
}

const lineForm = (title: string, typed: string, usual: string): Form<string> => ({
  title,
  more: [],
  options: [],
  typed,
  hint: usual,
  pick: () => ({ kind: 'value', value: usual }),
  read: (line) => ({ kind: 'value', value: line.trim() || usual }),
});
