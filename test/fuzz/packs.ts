import fc from 'fast-check';
import { diagnose } from '../../src/facts/diagnose.js';
import { readOrder } from '../../src/facts/order/read-order.js';
import { placeOf, sentenceOf } from '../../src/locale/problem.js';
import { writeReport } from '../../src/render/report.js';
import { plain, renderText } from '../../src/render/text.js';
import { compileSmall, smallPack } from '../packs/small-pack.js';
import { oddText } from './odd-text.js';
import { shown } from './orders.js';

const now = '2026-11-21T12:00:00+08:00';
const names = Object.keys(smallPack);
const words = [...new Set(Object.values(smallPack).flatMap((text) => text.split(/[\s{}[\],:]+/)))].filter(Boolean);

type Change = readonly [at: number, length: number, instead: string];

/** The small pack with parts of its files cut out, put in other places, or replaced by something odd. */
export const somePack = fc.array(
  fc.tuple(
    fc.constantFrom(...names),
    fc.tuple(
      fc.nat(600),
      fc.nat(40),
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        {
          weight: 2,
          arbitrary: fc.constantFrom('&a ', '*a', '? ', '- ', '{', ']', ': ', '\n  ', '!!js ', '<<: ', '|', '"'),
        },
        { weight: 1, arbitrary: oddText },
      ),
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

/** Compiles a damaged pack; one that is accepted is used. Throws where a promise is broken. */
export function usePack(changes: readonly (readonly [string, Change])[]): void {
  const files: Record<string, string> = {};
  for (const [name, [at, length, instead]] of changes) {
    const text = files[name] ?? smallPack[name] ?? '';
    const place = at % (text.length + 1);
    files[name] = text.slice(0, place) + instead + text.slice(place + length);
  }
  const { pack, problems } = compileSmall(files);
  for (const problem of problems) {
    for (const locale of ['zh-CN', 'en'] as const) shown(`${placeOf(problem)} ${sentenceOf(problem, locale)}`);
  }
  if (problems.length > 0) return;
  const order = readOrder({ paid: true, since: 'PT2H', order: { status: 'unpaid' } }, pack, now);
  const { known, verdict, questions } = diagnose(pack, order.answers, now);
  shown(renderText(writeReport(pack, known, verdict, questions, { locale: 'zh-CN', unmask: true }), 60, plain));
}
