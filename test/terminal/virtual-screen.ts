import { widthOf } from '../../src/render/wrap.js';

/** As much of a terminal as prompts use: wide characters, wrapping, cursor moves that end at the edges, erasing. */
export interface VirtualScreen {
  readonly write: (output: string) => void;
  /** The visible rows, without blank ones at the end. */
  readonly rows: () => readonly string[];
}

export function virtualScreen(columns: number, rows: number): VirtualScreen {
  let lines: string[][] = [[]];
  let [row, column] = [0, 0];
  const top = () => Math.max(0, lines.length - rows);
  const lineAt = (index: number): string[] => {
    while (lines.length <= index) lines.push([]);
    return lines[index] ?? [];
  };
  const put = (character: string): void => {
    const width = widthOf(character);
    if (column + width > columns) [row, column] = [row + 1, 0];
    const line = lineAt(row);
    while (line.length < column) line.push(' ');
    line.splice(column, width, character, ...(width === 2 ? [''] : []));
    column += width;
  };
  const move = (to: number) => {
    row = Math.min(Math.max(to, top()), top() + rows - 1);
    lineAt(row);
  };
  const commands: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => move(row - (count || 1)),
    B: (count) => move(row + (count || 1)),
    C: (count) => {
      column = Math.min(columns - 1, column + (count || 1));
    },
    D: (count) => {
      column = Math.max(0, column - (count || 1));
    },
    G: (count) => {
      column = Math.max(0, (count || 1) - 1);
    },
    K: (kind) => lineAt(row).splice(kind === 2 ? 0 : column),
    J: () => {
      lineAt(row).splice(column);
      lines = lines.slice(0, row + 1);
    },
  };
  return {
    write: (output) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is told with
      for (const [piece, , digits, name] of output.matchAll(/(\u001b\[\??)(\d*)(?:;\d+)*([A-Za-z])|[\s\S]/gu)) {
        if (name !== undefined) commands[name]?.(Number(digits ?? 0));
        else if (piece === '\r') column = 0;
        else if (piece === '\n') {
          row += 1;
          lineAt(row);
        } else if (piece === '\b') column = Math.max(0, column - 1);
        else if (piece >= ' ') put(piece);
      }
    },
    rows: () => {
      const visible = lines.slice(top(), top() + rows).map((line) => line.join('').trimEnd());
      const last = visible.findLastIndex((line) => line !== '');
      return visible.slice(0, last + 1);
    },
  };
}
