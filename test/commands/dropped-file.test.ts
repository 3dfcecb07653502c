import { expect, it } from 'vitest';
import { droppedFile } from '../../src/commands/dropped-file.js';

it.each([
  ['/home/me/my\\ bill.csv ', '/home/me/my bill.csv'],
  ["'/home/me/my bill.zip'", '/home/me/my bill.zip'],
  ['file:///home/me/my%20bill.xlsx', '/home/me/my bill.xlsx'],
  ['./账单.csv', './账单.csv'],
])('%s is a file, as terminals elsewhere write it', (line, file) => {
  expect(droppedFile(line, false)).toBe(file);
});

it.each([
  ['C:\\Users\\me\\bill.csv', 'C:\\Users\\me\\bill.csv'],
  ['"C:\\Users\\me\\my bill.csv"', 'C:\\Users\\me\\my bill.csv'],
  ["& 'D:\\账单\\my bill.csv'", 'D:\\账单\\my bill.csv'],
])('%s is a file, as terminals on Windows write it', (line, file) => {
  expect(droppedFile(line, true)).toBe(file);
});

it.each([
  '100.csv',
  'https://shop.example/a.zip',
  '/home/me',
  '支付宝账单.csv 里有这笔',
  '12315',
  '',
  '"',
  "''",
  'a\nb.csv',
])('%j is an answer', (line) => {
  for (const windows of [true, false]) expect(droppedFile(line, windows)).toBeUndefined();
});
