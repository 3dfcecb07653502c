export const mapValues = <T, U>(
  map: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));

export const byId = <T extends { readonly id: string }>(
  files: readonly { readonly content: T }[],
): Readonly<Record<string, T>> => Object.fromEntries(files.map(({ content }) => [content.id, content]));
