import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../terminal/real-terminal.js';

/*
 * Every .md file in interviews/ is what somebody sees on a real terminal. A ```terminal block names the size of the
 * screen, then the environment; "$ topup-doctor …" starts the program, "⌨ …" are the keys (`until "text": …` repeats them until
 * the text comes in sight), and below each stands the whole screen. The blocks of a file share one home. UPDATE_SCENARIOS=1 writes what really came; read the difference.
 */
const folder = join(import.meta.dirname, 'interviews');
const names: Readonly<Record<string, string>> = {
  Enter: '\r',
  Up: '\u001b[A',
  Down: '\u001b[B',
  Space: ' ',
  Backspace: '\u007f',
  'Ctrl-C': '\u0003',
  'Ctrl-D': '\u0004',
};

/** `Down Enter`, `"text with blanks"`, `paste "two\nlines"`. */
const keysOf = (line: string): readonly string[] =>
  [...line.matchAll(/(paste )?"([^"]*)"|\S+/g)].map(([word, paste, quoted]) => {
    if (quoted === undefined) return names[word] ?? word;
    return paste ? `\u001b[200~${quoted.replaceAll('\\n', '\r')}\u001b[201~` : quoted;
  });

const anonymous = (text: string): string => text.replace(/(resume|Case|记录) [2-9b-z]{4}\b/g, '$1 <id>');

async function play(block: string, home: string): Promise<string> {
  const [head = '', ...lines] = block.split('\n');
  const [size = '80x24', ...settings] = head.trim().split(' ');
  const [columns = 80, rows = 24] = size.split('x').map(Number);
  const environment = Object.fromEntries(settings.map((setting) => setting.split('=')));
  const [start = '', ...steps] = lines.filter((line) => /^[$⌨] /u.test(line));
  const args = [...start.slice('$ topup-doctor'.length).matchAll(/"([^"]*)"|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );
  const terminal = await openTerminal(args, { columns, rows, home, environment });
  const shown: string[] = [head, start, ...terminal.rows()];
  for (const step of steps) {
    const [, sight, repeated] = /^until "([^"]*)": (.*)$/.exec(step.slice(2)) ?? [];
    for (let times = 0; times < (repeated ? 60 : 1); times += 1) {
      for (const keys of keysOf(repeated ?? step.slice(2))) await terminal.type(keys);
      if (sight !== undefined && terminal.rows().join('\n').includes(sight)) break;
    }
    shown.push('', step, ...terminal.rows());
  }
  const code = terminal.exitCode();
  if (code === undefined) await terminal.kill('SIGKILL');
  return anonymous(
    `${shown.join('\n')}\n${code ? `(exit code ${code})\n` : code === 0 ? '' : '(still running: killed)\n'}`,
  );
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  it('is what the terminal shows', async () => {
    const file = join(folder, name);
    const expected = readFileSync(file, 'utf8');
    const home = mkdtempSync(join(tmpdir(), 'topup-doctor-'));
    let actual = expected;
    for (const [whole, block = ''] of expected.matchAll(/^```terminal ([\s\S]*?)^```$/gm)) {
      const played = await play(block, home);
      actual = actual.replace(whole, () => `\`\`\`terminal ${played}\`\`\``);
    }
    rmSync(home, { recursive: true });
    if (process.env.UPDATE_SCENARIOS) writeFileSync(file, actual);
    else expect(actual).toBe(expected);
  }, 120_000);
});
