import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runRulesTest } from '../../src/packs/test-rules.js';
import { judged, paid, together } from './added-packs.js';

describe.each(['rules/README.md', 'rules/README.zh-CN.md'])('the pack that %s teaches', (course) => {
  const blocks = [...readFileSync(course, 'utf8').matchAll(/^```yaml file=(\S+)\n([\s\S]*?)^```/gm)];
  const files = Object.fromEntries(blocks.map(([, file = '', content = '']) => [file, content]));
  const shop = together({ 'my-shop': files });

  it('has a file of every kind that it speaks of', () => {
    expect(Object.keys(files)).toHaveLength(7);
    expect(shop.problems).toEqual([]);
  });

  it('passes its tests', () => {
    const own = shop.tests.filter(({ rule }) => rule === 'my-shop-restock');
    expect(own.flatMap((one) => runRulesTest(shop.pack, one))).toEqual([]);
    expect(own).toHaveLength(1);
  });

  it('changes the deadline as it says', () => {
    expect(judged(shop.pack, paid({ platform: '测试小店' })).deadline.source).toBe('platform');
  });
});
