/** The parts of a text of a pack: `{fact}`, `{limit:id}`, `{blank:fact}`, and `[…]`, which is left out when a fact in it is not known. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: Placeholder; readonly name: string }
  | { readonly kind: 'optional'; readonly parts: readonly Segment[] };

export type Placeholder = 'fact' | 'limit' | 'blank';

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
      if (!/^(?:limit:|blank:)?[A-Za-z0-9.-]+$/.test(inside)) return undefined;
      segments.push(placeholder(inside));
    } else {
      const parts = inside.includes('[') ? undefined : parseText(inside);
      if (!parts) return undefined;
      segments.push({ kind: 'optional', parts });
    }
    rest = rest.slice(close + 1);
  }
  return segments;
}

function placeholder(inside: string): Segment {
  const kind = inside.startsWith('limit:') ? 'limit' : inside.startsWith('blank:') ? 'blank' : 'fact';
  return { kind, name: kind === 'fact' ? inside : inside.slice(6) };
}

/** Writes a text with its values; undefined when a fact outside brackets is not known. */
export function fillText(
  text: string,
  show: (kind: Placeholder, name: string) => string | undefined,
): string | undefined {
  return fill(parseText(text) ?? [{ kind: 'literal', text }], show);
}

function fill(
  segments: readonly Segment[],
  show: (kind: Placeholder, name: string) => string | undefined,
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
