import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'

/** The files inside a zip by their names, in lower case and without a leading slash. */
export type Zip = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly read: (name: string) => Promise<Readable>
  readonly close: () => void
}

/** Opens a zip and looks at its list before anything is unpacked: a bomb is refused by what it says of itself. */
export async function openZip(file: string): Promise<Zip> {
  const zip = await openPromise(file, { autoClose: false }).catch(() => {
    throw new FileRefused('file.broken')
  })
  try {
    const entries = await listEntries(zip)
    return {
      entries,
      read: async (name) => {
        const entry = entries.get(name)
        if (entry === undefined) throw new FileRefused('file.broken')
        // The stream itself fails when more comes out than the list says.
        return zip.openReadStreamPromise(entry).catch(() => {
          throw new FileRefused('file.broken')
        })
      },
      close: () => zip.close(),
    }
  } catch (failure) {
    zip.close()
    throw failure
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new FileRefused('file.bomb')
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (isBomb(entry, unpacked)) throw new FileRefused('file.bomb')
      if (entry.isEncrypted()) throw new FileRefused('file.encrypted')
      entries.set(entry.fileName.toLowerCase().replace(/^\//, ''), entry)
    }
  } catch (failure) {
    throw failure instanceof FileRefused ? failure : new FileRefused('file.broken')
  }
  return entries
}

function isBomb(entry: Entry, unpackedSoFar: number): boolean {
  const large = entry.uncompressedSize > LIMITS.packedTimesFromBytes
  const times = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
  return unpackedSoFar > LIMITS.unpackedBytes || (large && times > LIMITS.packedTimes)
}
