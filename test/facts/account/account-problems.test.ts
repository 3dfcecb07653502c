import { describe, expect, test } from 'vitest';
import type { AccountFormat } from '../../../src/engine/pack-data.js';
import { accountProblems } from '../../../src/facts/account/account-problems.js';
import { brief, found } from './some-account.js';

describe('a mobile number', () => {
  test.each([
    ['an ordinary one', '13800000000'],
    ['the newest carrier', '19200000000'],
    ['a virtual operator 170', '17000000000'],
    ['a virtual operator 171', '17100000000'],
    ['a virtual operator 162', '16200000000'],
    ['a virtual operator 165', '16500000000'],
    ['a virtual operator 167', '16700000000'],
    ['a satellite number', '13490000000'],
    ['a maritime number', '16190000000'],
    ['an 11-digit 146, perhaps a device', '14600000000'],
    ['an 11-digit 148, perhaps a device', '14800000000'],
    ['a device number 1440', '1440000000000'],
    ['a device number 1064', '1064800000000'],
  ])('that is %s is right', (_, entered) => {
    expect(found('mobile', entered)).toEqual([]);
  });

  test.each([
    ['a trailing space', '13800000000 ', ['space@12 U+0020']],
    ['a leading space', ' 13800000000', ['space@1 U+0020']],
    ['two groups of spaces', '138 0000  0000', ['space@4 U+0020', 'space@9 U+0020 U+0020']],
    ['a no-break space', '138\u00a000000000', ['space@4 U+00A0']],
    ['an ideographic space', '138\u300000000000', ['space@4 U+3000']],
    ['a tab', '13800000000\t', ['space@12 U+0009']],
    ['a line break', '13800000000\r\n', ['control@12 U+000D U+000A']],
    ['a full-width digit', '13\uff1800000000', ['full-width@3 \uff18>8']],
    ['full-width digits in a row', '\uff11\uff13\uff1800000000', ['full-width@1 \uff11\uff13\uff18>138']],
    ['a zero-width joiner', '138\u200d00000000', ['zero-width@4 U+200D']],
    ['a byte order mark', '\ufeff13800000000', ['zero-width@1 U+FEFF']],
    ['bidi marks around it', '\u202d13800000000\u202c', ['zero-width@1 U+202D', 'zero-width@13 U+202C']],
    ['an emoji', '13800000000\u{1f600}', ['emoji@12 \u{1f600}']],
    [
      'a joined emoji, as one problem',
      '138\u{1f468}\u200d\u{1f469}\ufe0f00000000',
      ['emoji@4 \u{1f468}\u200d\u{1f469}\ufe0f'],
    ],
    ['an O for a zero', '138O0000000', ['look-alike@4 O>0']],
    ['an l for the one', 'l3800000000', ['look-alike@1 l>1']],
    ['a Cyrillic O', '138\u041e0000000', ['look-alike@4 \u041e>0']],
    ['a Greek omicron', '138\u03bf0000000', ['look-alike@4 \u03bf>0']],
    ['another letter', '138a0000000', ['alphabet@4 a']],
    ['ten digits', '1380000000', ['length@11 10>11']],
    ['twelve digits', '138000000000', ['length@12 12>11']],
    ['thirteen digits with an ordinary beginning', '1380000000000', ['length@12 13>11']],
    ['a device number one digit short', '144000000000', ['length@13 12>13']],
    [
      'a missing digit besides spaces, which is told first',
      '138 0000 000',
      ['length@13 10>11', 'space@4 U+0020', 'space@9 U+0020'],
    ],
    ['+86', '+8613800000000', ['country-code@1 +86']],
    [
      '+86 and spaces',
      '+86 138 0000 0000',
      ['country-code@1 +86', 'space@4 U+0020', 'space@8 U+0020', 'space@13 U+0020'],
    ],
    ['+86 and a digit missing', '+861380000000', ['country-code@1 +86', 'length@14 10>11']],
    ['(+86)', '(+86)13800000000', ['country-code@1 (+86)']],
    ['86', '8613800000000', ['country-code@1 86']],
    ['86 and dashes', '86-138-0000-0000', ['country-code@1 86', 'separator@3 -', 'separator@7 -', 'separator@12 -']],
    ['0086', '008613800000000', ['country-code@1 0086']],
    ['17951', '1795113800000000', ['country-code@1 17951']],
    ['a leading 0', '013800000000', ['country-code@1 0']],
    ['dashes', '138-0000\u20140000', ['separator@4 -', 'separator@9 \u2014']],
    ['a landline number', '01012345678', ['leading@1 0>1']],
    ['a longer landline number with a dash', '0755-12345678', ['leading@1 0>1', 'length@13 12>11', 'separator@5 -']],
    ['a QQ number', '56780000', ['leading@1 5>1', 'length@9 8>11']],
    ['nothing', '', ['length@1 0>11']],
  ])('with %s is told so', (_, entered, problems) => {
    expect(found('mobile', entered)).toEqual(problems);
  });

  test.each([
    ['15400000000', ['prefix@1 154 ?']],
    ['17900000000', ['prefix@1 179 ?']],
    ['17420000000', ['prefix@1 174 ?']],
    ['12300000000', ['prefix@1 123 ?']],
    ['14400000000', ['length@12 11>13 ?']],
    ['1540000000000', ['prefix@1 154 ?']],
  ])('%s that the tables do not have is only worth a look', (entered, problems) => {
    expect(found('mobile', entered)).toEqual(problems);
  });

  test('with an unknown prefix and a space tells the space first', () => {
    expect(found('mobile', '154 00000000')).toEqual(['space@4 U+0020', 'prefix@1 154 ?']);
  });
});

describe('a QQ number', () => {
  test.each(['10000', '123456', '2345678901', '12345678901'])('%s is right', (entered) => {
    expect(found('qq', entered)).toEqual([]);
  });

  test.each([
    ['four digits', '1234', ['length@5 4>5–15']],
    ['sixteen digits', '1234567890123456', ['length@16 16>5–15']],
    ['a leading 0', '0123456', ['leading@1 0']],
    ['the mail domain left on', '123456@qq.com', ['alphabet@7 @qq.com']],
    ['the mail domain in capitals and a space', '123456@QQ.COM ', ['alphabet@7 @QQ.COM', 'space@14 U+0020']],
    ['a label before it', 'QQ123456', ['alphabet@1 QQ']],
    ['a trailing space', '123456 ', ['space@7 U+0020']],
  ])('with %s is told so', (_, entered, problems) => {
    expect(found('qq', entered)).toEqual(problems);
  });

  test('of twelve digits is only worth a look, as validators differ on the upper end', () => {
    expect(found('qq', '123456789012')).toEqual(['length@12 12>5–11 ?']);
  });
});

describe('an email address', () => {
  test.each(['test@example.com', 'a.b-c+d_1@mail.example.com', 'Test@EXAMPLE.com', '测@example.com'])(
    '%s is right',
    (entered) => {
      expect(found('email', entered)).toEqual([]);
    },
  );

  test.each([
    ['no @', 'test.example.com', ['email@17']],
    ['two @', 'te@st@example.com', ['email@6']],
    ['no dot in the domain', 'test@example', ['email@6']],
    ['a dot too many', 'test@example..com', ['email@6']],
    ['nothing before the @', '@example.com', ['email@1']],
    ['a full-width @', 'test\uff20example.com', ['full-width@5 \uff20>@']],
    ['a Chinese full stop', 'test@example\u3002com', ['full-width@13 \u3002>.']],
    ['a space', 'test @example.com', ['space@5 U+0020']],
    ['a mobile number instead', '13800000000', ['email@12']],
  ])('with %s is told so', (_, entered, problems) => {
    expect(found('email', entered)).toEqual(problems);
  });

  test('with a Cyrillic letter among Latin ones is worth a look', () => {
    expect(found('email', 't\u0435st@example.com')).toEqual(['look-alike@2 \u0435>e ?']);
  });
});

describe('a fuel card number', () => {
  test.each(['1000110000000000000', '9000000000000000', '9000000000000000000'])('%s is right', (entered) => {
    expect(found('fuel-card', entered)).toEqual([]);
  });

  test.each([
    ['a digit missing', '100011000000000000', ['length@19 18>19']],
    ['a digit too many', '10001100000000000000', ['length@20 20>19']],
    ['seventeen digits', '90000000000000000', ['length@18 17>16 / 19']],
    ['another beginning', '8000000000000000', ['prefix@1 800 ?']],
    ['blanks between the groups', '9000 0000 0000 0000', ['space@5 U+0020', 'space@10 U+0020', 'space@15 U+0020']],
  ])('with %s is told so', (_, entered, problems) => {
    expect(found('fuel-card', entered)).toEqual(problems);
  });
});

describe('an account without a settled format', () => {
  test.each([
    ['wechat', 'wxid_test-01'],
    ['wechat', '13800000000'],
    ['apple', 'test@example.com'],
    ['steam', 'test_user'],
    ['game-id', '100000001'],
    ['game-id', '\u0412\u0430\u0441\u044f'],
    ['utility-meter', '0310000000001'],
    ['shop-user', 'b\u00fccher.w\u00fcrmer'],
  ])('%s %s is right', (type, entered) => {
    expect(found(type, entered)).toEqual([]);
  });

  test.each([
    ['a trailing space', 'test_user ', ['space@10 U+0020']],
    ['an unseen character', 'test\u200buser', ['zero-width@5 U+200B']],
    ['a space in a number', '1000 00001', ['space@5 U+0020']],
    ['a full-width digit in a number', '10000000\uff11', ['full-width@9 \uff11>1']],
  ])('with %s is told so', (_, entered, problems) => {
    expect(found('game-id', entered)).toEqual(problems);
    expect(accountProblems(entered, undefined).map(brief)).toEqual(problems);
  });

  test.each([
    ['a space', 'test 01', ['space@5 U+0020 ?']],
    ['an emoji', 'test\u{1f600}', ['emoji@5 \u{1f600} ?']],
    ['wide letters', '\uff2bing', ['full-width@1 \uff2b>K ?']],
    ['a Cyrillic letter among Latin ones', 't\u0435st', ['look-alike@2 \u0435>e ?']],
  ])('that may be a name with %s is only worth a look', (_, entered, problems) => {
    expect(found('game-id', entered)).toEqual(problems);
  });
});

test('letters and digits only: what else stands there is named', () => {
  const format: AccountFormat = {
    ...{ id: 'test', label: { 'zh-CN': '测试', en: 'test' }, source: 'test' },
    ...{ alphabet: 'letters-digits', minLength: 4 },
  };
  expect(accountProblems('Ab-1_\u0430\u4f60', format).map(brief)).toEqual([
    ...['look-alike@6 \u0430>a', 'alphabet@5 _', 'alphabet@7 \u4f60', 'separator@3 -'],
  ]);
  expect(accountProblems('Ab1', format).map(brief)).toEqual(['length@4 3>≥ 4']);
  expect(accountProblems('Ab12345', { ...format, minLength: 1, maxLength: 6 }).map(brief)).toEqual(['length@7 7>1–6']);
  const { minLength: _, ...short } = { ...format, maxLength: 2 };
  expect(accountProblems('Ab1', short).map(brief)).toEqual(['length@3 3>≤ 2']);
});

test('masked and described accounts have no problems', () => {
  for (const entered of ['139****2043', '138XXXX0000 ', 'my second account', '我的小号'])
    expect(found('mobile', entered)).toEqual([]);
});
