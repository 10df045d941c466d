import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { misreadingOf, type Misreading } from '@gieo/engine/text/misread.ts'
import iconv from 'iconv-lite'
import { FileRefused } from './refused.ts'

/** Encodings that a text file of this country comes in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

const SAMPLE_BYTES = 65_536

/** The encoding of a text file by its bytes. Fonts of before Unicode are refused: guessed letters are worse than none. */
export async function findEncoding(file: string): Promise<TextEncoding> {
  const sample = await readSample(file)
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(sample)
  if (wide !== undefined) return wide
  if (sample.includes(0)) throw new FileRefused('file.not-a-table')
  if (await isUtf8(file)) return 'utf-8'
  if (isVietnamese(iconv.decode(sample, 'windows-1258'))) return 'windows-1258'
  const legacy = misreadingOf(iconv.decode(sample, 'windows-1252'))
  if (legacy === undefined) throw new FileRefused('file.encoding-unknown')
  throw new FileRefused('file.legacy-font', { font: sayFont(legacy) })
}

/** The file's text, piece by piece. */
export async function* decodeText(file: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const bytes of createReadStream(file)) yield decoder.write(bytes as Buffer) // without an encoding: bytes
  yield decoder.end() ?? ''
}

/** How a font of before Unicode is called among those who type in it. */
export function sayFont(misreading: Misreading): string {
  return { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI', 'twice-encoded': 'UTF-8' }[misreading]
}

// Of Latin letters in UTF-16 every other byte is zero.
function wideEncoding(sample: Buffer): TextEncoding | undefined {
  const head = sample.subarray(0, 2048)
  const zerosAt = (rest: number) => head.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const many = head.length / 8
  if (zerosAt(1) > many && zerosAt(0) < many / 4) return 'utf-16le'
  return zerosAt(0) > many && zerosAt(1) < many / 4 ? 'utf-16be' : undefined
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(file)) decoder.decode(bytes as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

// Windows-1258 writes tones as marks after the letter: there must be some, each behind a vowel, and none of the signs
// that stand for letters in fonts of before Unicode.
function isVietnamese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const tones = count(/[\u0300\u0301\u0303\u0309\u0323]/g)
  const placed = count(/[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/gi)
  return tones > 0 && placed >= tones * 0.9 && count(/[¨©ª«¬®µ¶·¸¹]/g) < tones / 4
}

async function readSample(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
