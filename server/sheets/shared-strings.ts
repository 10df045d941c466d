import type { Readable } from 'node:stream'
import { LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'
import { readXml, unescapeText } from './xml.ts'

/** The texts that cells point to by number. */
export type SharedStrings = { readonly at: (index: number) => string }

export const NO_STRINGS: SharedStrings = { at: () => '' }

const FIRST_BYTES = 1 << 16

/** All texts in one buffer: a hundred thousand rows of them as separate strings would take several times the room. */
export async function readSharedStrings(stream: Readable): Promise<SharedStrings> {
  let bytes = Buffer.alloc(FIRST_BYTES)
  let length = 0
  const ends: number[] = []
  const keep = (text: string) => {
    const needed = length + text.length * 3
    if (needed > LIMITS.sharedTextBytes) throw new FileRefused('file.bomb')
    if (needed > bytes.length) bytes = Buffer.concat([bytes], Math.max(needed, bytes.length * 2))
    length += bytes.write(text, length)
    ends.push(length)
  }
  await readXml(stream, textCollector('si', keep))
  const kept = bytes.subarray(0, length)
  return { at: (index) => kept.toString('utf8', ends[index - 1] ?? 0, ends[index] ?? 0) }
}

/** Gathers the text of each `element`: its runs of rich text together, without the reading aids of East Asian names. */
export function textCollector(element: string, keep: (text: string) => void) {
  let text = ''
  let takes = false
  let aids = 0
  return {
    open: (name: string) => {
      if (name === element) text = ''
      else if (name === 'rPh') aids++
      else if (name === 't') takes = aids === 0
    },
    text: (part: string) => {
      if (takes) text += part
    },
    close: (name: string) => {
      if (name === 't') takes = false
      else if (name === 'rPh') aids--
      else if (name === element) keep(unescapeText(text))
    },
  }
}
