import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { type Form, type Outcome, optionNumbers, readLine } from '../form.js';

export interface PromptConfig {
  readonly form: Form<unknown>;
  /** The rows above the typed line, with the cursor on one of the options. */
  readonly draw: (cursor: number, ticked: readonly number[]) => readonly string[];
  /** Asks for a new drawing each time that the screen has changed, until what comes back is called. */
  readonly onChange: (redraw: () => void) => () => void;
  /** Whether a line is something that was brought along, and no answer. */
  readonly isBrought: (line: string) => boolean;
}

/**
 * The one prompt: options that the arrow keys walk through, and a line in which everything can be typed as well.
 * With several to pick, row 0 ends the question and Enter on another row ticks it.
 */
export const formPrompt = createPrompt<Outcome<unknown>, PromptConfig>(({ form, draw, onChange, isBrought }, done) => {
  const { options, none, typed = '' } = form;
  const first = none === undefined ? 0 : 1;
  const walks = options.length > 0;
  const rows = options.length + first;
  const [cursor, setCursor] = useState(form.current ?? 0);
  const [ticked, setTicked] = useState<readonly number[]>(form.ticked ?? []);
  const [, repaint] = useState('');
  const [drawings, setDrawings] = useState(0);
  const line = useRef('');

  useEffect((rl) => {
    if (typed === '') return;
    rl.write(typed);
    line.current = rl.line;
    repaint(rl.line);
  }, []);

  useEffect(() => onChange(() => setDrawings(drawings + 1)), [drawings]);

  useKeypress((key, rl) => {
    const before = line.current;
    if (isEnterKey(key)) {
      const outcome = entered(before);
      if (outcome) done(outcome);
      else tick(cursor - 1);
      return;
    }
    line.current = rl.line;
    if (rl.line === ' ' && none !== undefined && cursor > 0) {
      rl.clearLine(0);
      line.current = '';
      tick(cursor - 1);
    } else if (walks && (isUpKey(key) || isDownKey(key))) {
      // What was typed goes: Enter shall take the row on which the cursor stands.
      rl.clearLine(0);
      line.current = '';
      setCursor((cursor + (isUpKey(key) ? rows - 1 : 1)) % rows);
    } else if (walks && rl.line !== before) {
      const [index] = optionNumbers(form, rl.line) ?? [];
      if (index !== undefined) setCursor(index + first);
    }
    repaint(rl.line);
  });

  const tick = (index: number): void =>
    setTicked(
      ticked.includes(index) ? ticked.filter((one) => one !== index) : [...ticked, index].sort((a, b) => a - b),
    );

  /** What Enter means: nothing is returned where it ticks the row under the cursor. */
  const entered = (text: string): Outcome<unknown> | undefined => {
    if (isBrought(text)) return { kind: 'pasted', text };
    if (text.trim() !== '' || !walks) return readLine(form, text);
    if (none === undefined) return form.pick([cursor]);
    return cursor === 0 ? form.pick(ticked) : undefined;
  };

  return [...draw(cursor, ticked), `> ${form.secret ? '' : line.current}`].join('\n');
});
