import { Parser } from 'saxen';

/** What is done with the elements of a document, in their order. Names stand without their namespace. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlReader {
  /** The next bytes. Throws where it is no XML. */
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** Deeper than any part of a workbook. */
const deepest = 100;
/** Longer than any cell: a tag that never ends would be looked through again with every piece. */
const longestToken = 1024 * 1024;

/**
 * Reads a document in UTF-8 piece by piece, so that it never stands in memory as a whole. Its tags are ASCII: each byte is
 * taken for a character, which is half of what Chinese text takes, and only the text of elements is decoded.
 */
export function xmlReader({ open, text, close }: XmlHandlers): XmlReader {
  let depth = 0;
  let silent = 0;
  const parser = new Parser()
    .on('openTag', (name, attributes) => {
      depth += 1;
      silent = 0;
      if (depth > deepest) throw new Error('too deep');
      open(withoutNamespace(name), attributes);
    })
    .on('closeTag', (name) => {
      depth -= 1;
      silent = 0;
      close(withoutNamespace(name));
    })
    .on('text', (part, decode) => text(decode(decoded(part))))
    .on('cdata', (part) => text(decoded(part)));
  return {
    write: ({ buffer, byteOffset, length }) => {
      silent += length;
      if (silent > longestToken) throw new Error('too long');
      parser.write(Buffer.from(buffer, byteOffset, length).toString('latin1'));
    },
    end: () => parser.end(),
  };
}

const decoded = (part: string): string =>
  /[\u0080-\u00FF]/.test(part) ? Buffer.from(part, 'latin1').toString() : part;

const withoutNamespace = (name: string): string => name.slice(name.indexOf(':') + 1);
