import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillText, type Placeholder, parseText } from '../../src/engine/text.js';

const show = (values: Readonly<Record<string, string>>) => (kind: Placeholder, name: string) =>
  values[`${kind} ${name}`];

describe('a text of a pack', () => {
  it('shows facts and limits', () => {
    const values = { 'fact order.id': '123', 'limit some-window': '15 分钟' };
    expect(fillText('订单 {order.id}，等 {limit:some-window}。', show(values))).toBe('订单 123，等 15 分钟。');
  });

  it('leaves a part in brackets out when a fact in it is not known', () => {
    expect(fillText('找客服[（订单 {order.id}）]。', show({}))).toBe('找客服。');
    expect(fillText('找客服[（订单 {order.id}）]。', show({ 'fact order.id': '1' }))).toBe('找客服（订单 1）。');
  });

  it('is not written at all when a fact outside brackets is not known', () => {
    expect(fillText('订单 {order.id}', show({}))).toBeUndefined();
  });

  it('has its parts in their order, with nothing empty between them', () => {
    expect(parseText('{blank:e}{a}b[c{limit:d}]')).toEqual([
      { kind: 'blank', name: 'e' },
      { kind: 'fact', name: 'a' },
      { kind: 'literal', text: 'b' },
      {
        kind: 'optional',
        parts: [
          { kind: 'literal', text: 'c' },
          { kind: 'limit', name: 'd' },
        ],
      },
    ]);
    expect(parseText('[]')).toEqual([{ kind: 'optional', parts: [] }]);
    expect(parseText('')).toEqual([]);
  });

  it('is refused when brackets do not match', () => {
    for (const text of ['{a', 'a}', '[a', 'a]', '[a [b] c]', '[a {b c} d]', '[a } b]', '{a b}', '{}'])
      expect(parseText(text), text).toBeUndefined();
  });

  it('that cannot be read is written as it stands', () => {
    expect(fillText('{a', show({}))).toBe('{a');
  });

  it('without brackets or braces stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[{}[\]]/.test(text)),
        (text) => {
          expect(fillText(text, show({}))).toBe(text);
        },
      ),
    );
  });
});
