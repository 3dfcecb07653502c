import { describe, expect, test } from 'vitest';
import { isMasked, visibleEnds } from '../../../src/facts/account/masked-account.js';

describe('parts are hidden', () => {
  test.each([
    ['139****2043', '139', '2043'],
    ['139 **** 2043', '139', '2043'],
    ['139\uff0a\uff0a\uff0a\uff0a2043', '139', '2043'],
    ['1*8*0000', '1', '0000'],
    ['138XXXX0000', '138', '0000'],
    ['138-xxxx-xx00', '138-', '00'],
    ['138\u00d7\u00d7\u00d7\u00d70000', '138', '0000'],
    ['138\u2022\u2022\u2022\u20220000', '138', '0000'],
    ['138????0000', '138', '0000'],
    ['138\u20260000', '138', '0000'],
    ['138...0000', '138', '0000'],
    ['Ab***@X.com', 'ab', '@x.com'],
    ['xxx@example.com', '', '@example.com'],
    ['****', '', ''],
  ])('in %s', (account, start, end) => {
    expect(isMasked(account)).toBe(true);
    expect(visibleEnds(account)).toEqual({ start, end });
  });
});

describe('an account is described', () => {
  test.each([
    ...['my second account', "Mum's old number", 'account 2 of mine', '13800000000 (my mum)'],
    ...['我的小号', '我', '尾号2043', '13800000000（我妈的）', '小号 QQ'],
  ])('by %s', (account) => {
    expect(isMasked(account)).toBe(true);
    expect(visibleEnds(account)).toBeUndefined();
  });
});

describe('an account is given as it is', () => {
  test.each([
    ...['13800000000', '138 0000 0000', '138 0000 000O', 'O138 OOOO llll', '138O0000000', '1380000000x', ''],
    ...['138零零零零0000', '13800000000号', 'test_user', 'maxx', 'foxx88', 'john-doe', 'test ', 'a.b@example.com'],
    ...['zhang san@example.com', '1380000?000', 'wxid_test'],
  ])('in "%s"', (account) => {
    expect(isMasked(account)).toBe(false);
    expect(visibleEnds(account)).toBeUndefined();
  });
});
