import { Document, isSeq, visit } from 'yaml';
import type { Situation } from './situation.js';

export type Expected = Readonly<Record<string, unknown>>;

/** A test case as it stands in a `*.test.yaml`, ready to be pasted. */
export function testCase(name: string, { now, answers }: Situation, expected: Expected): string {
  const document = new Document([{ name, now, answers: nested(answers), ...expected }]);
  // One line for a group of answers, as people write them.
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length >= 6 || (path.length >= 4 && isSeq(node))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Answers as the order that gives them. */
export function nested(answers: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  const order: Record<string, unknown> = {};
  for (const [path, value] of answers) {
    const keys = path.split('.');
    let place = order;
    for (const key of keys.slice(0, -1)) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[keys.at(-1) ?? ''] = value;
  }
  return order;
}
