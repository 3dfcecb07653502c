/** The parts of a text of a pack: `{fact}`, `{limit:id}`, and `[…]`, which is left out when a fact in it is not known. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'fact' | 'limit'; readonly name: string }
  | { readonly kind: 'optional'; readonly parts: readonly Segment[] };

/** Undefined when brackets or braces do not match, or brackets stand in brackets. */
export function parseText(text: string): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let rest = text;
  while (rest) {
    const next = rest.search(/[{}[\]]/);
    if (next < 0) return [...segments, { kind: 'literal', text: rest }];
    if (next > 0) segments.push({ kind: 'literal', text: rest.slice(0, next) });
    const close = rest[next] === '{' ? rest.indexOf('}', next) : rest[next] === '[' ? rest.indexOf(']', next) : -1;
    if (close < 0) return undefined;
    const inside = rest.slice(next + 1, close);
    if (rest[next] === '{') {
      if (!/^(?:limit:)?[A-Za-z0-9.-]+$/.test(inside)) return undefined;
      segments.push(
        inside.startsWith('limit:') ? { kind: 'limit', name: inside.slice(6) } : { kind: 'fact', name: inside },
      );
    } else {
      const parts = inside.includes('[') ? undefined : parseText(inside);
      if (!parts) return undefined;
      segments.push({ kind: 'optional', parts });
    }
    rest = rest.slice(close + 1);
  }
  return segments;
}

/** Writes a text with its values; undefined when a fact outside brackets is not known. */
export function fillText(
  text: string,
  show: (kind: 'fact' | 'limit', name: string) => string | undefined,
): string | undefined {
  return fill(parseText(text) ?? [{ kind: 'literal', text }], show);
}

function fill(
  segments: readonly Segment[],
  show: (kind: 'fact' | 'limit', name: string) => string | undefined,
): string | undefined {
  let written = '';
  for (const segment of segments) {
    if (segment.kind === 'literal') written += segment.text;
    else if (segment.kind === 'optional') written += fill(segment.parts, show) ?? '';
    else {
      const value = show(segment.kind, segment.name);
      if (value === undefined) return undefined;
      written += value;
    }
  }
  return written;
}
