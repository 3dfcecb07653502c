/** The commands and flags of the program, as its help, completions and manual show them. */
export interface CommandTree {
  readonly name: string;
  readonly description: string;
  /** What stands after the name: `[order]`, `<name>`. */
  readonly takes: string;
  readonly flags: readonly Flag[];
  readonly commands: readonly CommandTree[];
}

export interface Flag {
  readonly long: string;
  readonly short?: string;
  /** What the flag is followed by: `<language>`. Absent where it stands alone. */
  readonly takes?: string;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  readonly description: string;
}

/** Every command with the words that lead to it: `['rules', 'check']`; the program itself has none. */
export function walk(tree: CommandTree, path: readonly string[] = []): readonly Place[] {
  return [{ path, command: tree }, ...tree.commands.flatMap((command) => walk(command, [...path, command.name]))];
}

export interface Place {
  readonly path: readonly string[];
  readonly command: CommandTree;
}
