import {
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';

configure({ useWebWorkers: false });

export interface Member {
  readonly name: string;
  readonly locked: boolean;
  /** Hands the bytes over piece by piece, never more than the limit; what comes back is why there are no more. */
  readonly feed: (take: (piece: Uint8Array) => void, password?: string) => Promise<Stopped | undefined>;
}

export type Stopped = 'password' | 'too-large' | 'damaged';

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
      feed: (take, password) => feed(entry, take, password, mostBytes),
    }));
  } catch {
    return undefined;
  }
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** All bytes of a member, or why there are none. */
export async function bytesOf(member: Member, password?: string): Promise<Uint8Array | Stopped> {
  const pieces: Uint8Array[] = [];
  const stopped = await member.feed((piece) => {
    pieces.push(piece);
  }, password);
  return stopped ?? Buffer.concat(pieces);
}

/** What an archive says of the size of a member may be a lie: what comes out is counted. */
async function feed(
  entry: FileEntry,
  take: (piece: Uint8Array) => void,
  password: string | undefined,
  mostBytes: number,
): Promise<Stopped | undefined> {
  if (entry.uncompressedSize > mostBytes) return 'too-large';
  let total = 0;
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      total += piece.length;
      if (total > mostBytes) throw new Error('too large');
      take(piece);
    },
  });
  try {
    await entry.getData(sink, { ...(password !== undefined && { password }), checkSignature: true });
    return undefined;
  } catch (error) {
    if (total > mostBytes) return 'too-large';
    // The old encryption lets one wrong password in 256 pass its own check: then the content makes no sense.
    const unsupported = error instanceof Error && /not supported/i.test(error.message);
    return entry.encrypted && !unsupported ? 'password' : 'damaged';
  }
}
