/**
 * Fen in an amount as a bill writes it: ¥ or ￥, thousands commas, one or two decimals, or the binary fraction of a
 * spreadsheet (7.0000000000000007E-2). Negative where the cell has a minus sign; undefined when it is no amount.
 */
export function readFen(cell: string): number | undefined {
  const text = cell.normalize('NFKC').replace(/[¥￥元\s,]/gu, '');
  if (!/^[+-]?\d{1,15}(?:\.\d{1,20})?(?:E[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const fen = Math.round(Number(text) * 100);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** "131.77(已退款89.84)", "468.32(已全额退款)": the amount, and what came back of it. */
export function readFenWithRefund(cell: string): { readonly fen: number; readonly refundedFen?: number } | undefined {
  const text = cell.normalize('NFKC');
  const bracket = text.indexOf('(');
  const fen = readFen(bracket < 0 ? text : text.slice(0, bracket));
  if (fen === undefined) return undefined;
  const refundedFen = bracket < 0 ? undefined : refundIn(text.slice(bracket), fen);
  return { fen, ...(refundedFen !== undefined && { refundedFen }) };
}

/** "已退款(￥30.00)", "已退款￥30", "已全额退款": how much of `fen` came back; undefined where it is not said. */
export function refundIn(text: string, fen: number): number | undefined {
  const plain = text.normalize('NFKC');
  if (plain.includes('已全额退款')) return fen;
  const after = plain.split('已退款')[1];
  return after === undefined ? undefined : readFen(after.replace(/[()]/g, ''));
}

export const yuan = (fen: number): string => (fen / 100).toFixed(2);
