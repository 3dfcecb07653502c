import type { Problem } from '../../facts/order/problem.js';
import { columnName, type Row } from './header.js';

/** Where the apps export a bill "for one's own records". The menus are Chinese only. */
const exportPaths = {
  alipay: '我的 → 账单 → … → 开具交易流水证明 → 用于个人对账',
  wechat: '我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账',
};

export const billProblem = (code: string, name: string, params: Problem['params'] = {}): Problem => ({
  code,
  path: '',
  level: 'error',
  params: { name, ...exportPaths, ...params },
});

/** Files that are something else, by how they begin. */
export function wrongKind(bytes: Uint8Array, name: string): Problem | undefined {
  const begins = (...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46)) return billProblem('bill-pdf', name);
  // Old workbooks (.xls), and new ones with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return billProblem('bill-old-workbook', name);
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)) return billProblem('bill-picture', name);
  if (begins(0x52, 0x61, 0x72, 0x21) || begins(0x37, 0x7a, 0xbc, 0xaf)) return billProblem('bill-other-archive', name);
  return undefined;
}

/** Tables about money that cannot help: without the numbers and the states of payments, or written for shops. */
export function wrongTable(rows: readonly Row[], name: string): Problem | undefined {
  for (const row of rows.slice(0, 200)) {
    const names = row.map(columnName);
    const has = (...columns: readonly string[]) => columns.every((column) => names.includes(column));
    if (has('记录时间', '交易类型', '金额') || has('记录时间', '收支')) return billProblem('bill-cashbook', name);
    if (names.filter((cell) => cell.startsWith('`')).length >= 2) return billProblem('bill-merchant', name);
    const isBank =
      names.some((cell) => /^.{0,6}余额(?:\(元\))?$/.test(cell)) &&
      names.some((cell) => /^.{0,6}(?:日期|时间)$/.test(cell));
    if (isBank && names.length >= 3) return billProblem('bill-bank', name);
  }
  return undefined;
}
