import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mask, maskWithin } from '../../src/render/mask.js';

it.each([
  ['13800000000', '138****0000'],
  ['1234567', '12****67'],
  ['12345', '1****5'],
  ['abc', 'a****'],
  ['ab', '**'],
  ['test@example.com', 't****t@example.com'],
  ['测试账号一', '测****一'],
])('%s is shown as %s', (account, shown) => {
  expect(mask(account)).toBe(shown);
});

it('never shows a whole account', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9@.]{1,30}$/), (account) => {
      const shown = mask(account);
      expect(shown).toContain('*');
      expect(shown).not.toContain(account);
    }),
  );
});

it('masks accounts in the middle of a text, and leaves amounts', () => {
  expect(maskWithin('移动话费100元 13800000000')).toBe('移动话费100元 138****0000');
  expect(maskWithin('QQ 10000001 test@example.com')).toBe('QQ 10****01 t****t@example.com');
});
