import { readFen } from './money.js';

/** The face value that the name of an item states ("移动话费100元", "面值50"), in fen; undefined where it names none, or several. */
export function faceFenIn(item: string): number | undefined {
  const text = item.normalize('NFKC');
  const stated = [
    ...text.matchAll(/(?<![\d.])(\d{1,5}(?:\.\d{1,2})?) ?元/g),
    ...text.matchAll(/面值 ?(\d{1,5})(?![\d.])/g),
  ];
  const values = new Set(stated.flatMap(([, amount = '']) => readFen(amount) ?? []));
  return values.size === 1 ? [...values][0] : undefined;
}
