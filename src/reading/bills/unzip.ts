import {
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';

configure({ useWebWorkers: false });

export interface Member {
  readonly name: string;
  readonly locked: boolean;
  /** The bytes, or why there are none. Never more than the limit. */
  readonly read: (password?: string) => Promise<Uint8Array | 'password' | 'too-large' | 'damaged'>;
}

const mostMembers = 1000;

/** What is in an archive (AES and the old ZipCrypto alike); undefined when it is damaged. */
export async function openArchive(bytes: Uint8Array, mostBytes: number): Promise<readonly Member[] | undefined> {
  try {
    const found: FileEntry[] = [];
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      if (isFile(entry)) found.push(entry);
      if (found.length > mostMembers) return undefined;
    }
    return found.map((entry) => ({
      name: entry.filename,
      locked: entry.encrypted,
      read: (password) => readMember(entry, password, mostBytes),
    }));
  } catch {
    return undefined;
  }
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** What an archive says of the size of a member may be a lie: what comes out is counted, and no more than the limit is kept. */
async function readMember(
  entry: FileEntry,
  password: string | undefined,
  mostBytes: number,
): ReturnType<Member['read']> {
  if (entry.uncompressedSize > mostBytes) return 'too-large';
  const chunks: Uint8Array[] = [];
  let total = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      total += chunk.length;
      if (total > mostBytes) throw new Error('too large');
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink, { ...(password !== undefined && { password }), checkSignature: true });
    return Buffer.concat(chunks);
  } catch (error) {
    if (total > mostBytes) return 'too-large';
    // The old encryption lets one wrong password in 256 pass its own check: then the content makes no sense.
    const unsupported = error instanceof Error && /not supported/i.test(error.message);
    return entry.encrypted && !unsupported ? 'password' : 'damaged';
  }
}

/**
 * The members that a workbook is read from, in an archive that is not compressed: its reader then has nothing to do but copy
 * them. The first one that is refused ends it.
 */
export async function repacked(
  members: readonly Member[],
  mostBytes: number,
  refuses: (name: string, bytes: Uint8Array) => boolean,
): Promise<ArrayBuffer | 'too-large' | 'damaged'> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), { level: 0 });
  let left = mostBytes;
  for (const { name, read } of members) {
    const bytes = await read();
    if (typeof bytes === 'string') return bytes === 'too-large' ? bytes : 'damaged';
    left -= bytes.length;
    if (left < 0 || refuses(name, bytes)) return 'too-large';
    try {
      await archive.add(name, new Uint8ArrayReader(bytes));
    } catch {
      return 'damaged';
    }
  }
  const { buffer, byteOffset, byteLength } = await archive.close();
  return buffer.byteLength === byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
