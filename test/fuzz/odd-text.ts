import fc from 'fast-check';

/** What can stand in a text from outside and do harm on a terminal or in a program. */
const harmful = [
  '\u001b[2J',
  '\u001b]52;c;ZWNobw==\u0007',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '\r',
  '\n',
  '\ud800',
  '😀👨‍👩‍👧',
  '__proto__',
  'constructor',
  'toString',
  '【测试】',
  '１３８００００００００',
  '99999999999999999999999999999999',
  '1e999',
  '-0',
  'NaN',
  '`rm`',
  '<script>',
  '[x](y)',
  '{payment.amount}',
  'x'.repeat(5000),
];

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...harmful),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.string(), fc.constantFrom(...harmful), fc.string()).map((parts) => parts.join('')),
);

export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2e20, [], {}, [[]], 'unknown', ''),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(oddText, { maxLength: 3 }),
  fc.dictionary(oddText, oddText, { maxKeys: 3 }),
);

/** Escape, control, bidi and invisible characters: none of them may reach a terminal. */
export const unsafeOnTerminal = /(?!\n)\p{Cc}|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;
