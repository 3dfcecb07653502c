import type { Pack } from '../engine/pack.js';
import { beijing } from '../engine/time.js';
import { exitCode } from '../exit-code.js';
import { decodeText } from '../facts/order/decode.js';
import type { Problem } from '../facts/order/problem.js';
import { readFile, readStdin, write } from '../io.js';
import { messages } from '../locale/index.js';
import { orderJson } from '../reading/order-json.js';
import type { JudgeOptions } from './judge.js';
import { nowFor } from './now-for.js';
import { packFor } from './pack-for.js';
import { reportProblems } from './problems.js';
import { readingOf } from './reading-of.js';
import { isJson, isText } from './text-or-file.js';

export type ReadOptions = Pick<JudgeOptions, 'locale' | 'format' | 'now' | 'rules'>;

/** `topup-doctor read`: the order JSON that was understood, with the source of each fact and what was left over. */
export async function readCommand(source: string | undefined, options: ReadOptions): Promise<number> {
  const refuse = (problem: Problem) => {
    reportProblems([problem], options);
    return exitCode.usage;
  };
  const clock = beijing(Date.now());
  const now = nowFor(options.now, clock);
  if (typeof now === 'object') return refuse(now);
  const pack = await packFor(options);
  if (typeof pack === 'number') return pack;
  const text = await textOf(source, options);
  if (typeof text !== 'string') return refuse(text);
  // An order that was read already is one still, so that `read` can stand in any pipe.
  write(1, isJson(text) ? `${text.trimEnd()}\n` : printed(text, pack, now, clock));
  return exitCode.ok;
}

const printed = (text: string, pack: Pack, now: string | undefined, clock: string): string =>
  `${JSON.stringify(orderJson(readingOf(text, pack, now ?? clock), now), undefined, 2)}\n`;

/** The text of an argument, a file or standard input. */
async function textOf(source: string | undefined, { locale }: ReadOptions): Promise<string | Problem> {
  if (source !== undefined && source !== '-' && isText(source)) return source;
  const silence = () => write(2, `${messages[locale].waiting}\n`);
  const bytes = source === undefined || source === '-' ? await readStdin(silence) : await readFile(source, silence);
  if ('code' in bytes) return bytes;
  const text = decodeText(bytes);
  if (text === undefined || text.trim() === '')
    return { code: text === undefined ? 'not-text' : 'empty', path: '', level: 'error', params: {} };
  return text;
}
