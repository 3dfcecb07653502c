import { expect, it } from 'vitest';
import { judgedMatter } from '../engine/some-matter.js';

const letterOf = (autoConfirmAt: string) =>
  judgedMatter({
    payment: { inEscrow: true, autoConfirmAt },
    order: { boughtVia: 'marketplace', promise: { within: 'PT30M' } },
  }).report('zh-CN').letter?.text;

it('a letter to a marketplace says that it holds the money only until receipt is confirmed', () => {
  expect(letterOf('2026-12-12 09:00')).toContain('货款目前还由平台代管');
  expect(letterOf('2026-12-09 09:00')).toContain('申请平台介入');
  expect(letterOf('2026-12-09 09:00')).not.toContain('代管');
});
