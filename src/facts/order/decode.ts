type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Text from bytes, whatever a Chinese Windows, a phone or a shell wrote: a byte order mark decides, else NUL bytes
 * (UTF-16), else strict UTF-8, else GB18030. Without the mark. Undefined when it is no text in any of them.
 * Limit: a few GB18030 words of two or four characters are valid UTF-8 too and are then read as such.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes) ?? utf16ByNuls(bytes);
  const text =
    marked === undefined ? (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)) : decodeAs(marked, bytes);
  // No text holds a NUL, nearly every picture or archive does.
  return text?.includes('\0') ? undefined : text;
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Digits and punctuation have their NUL in the upper byte; the majority decides, because 一 (U+4E00) has it in the lower. */
function utf16ByNuls(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 4096);
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = start.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (even === odd) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding; or a Node built without ICU, which knows neither GB18030 nor UTF-16BE.
    return undefined;
  }
}
