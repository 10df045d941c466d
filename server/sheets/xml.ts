import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a reader of XML is told; names come without their prefix. */
export type XmlHandlers = {
  readonly open?: ((name: string, attributes: Attributes) => void) | undefined
  readonly text?: ((text: string) => void) | undefined
  readonly close?: ((name: string) => void) | undefined
}

/** A parser that refuses what no spreadsheet has: declared entities, and tags within tags without end. */
export function makeXmlParser({ open, text, close }: XmlHandlers): {
  readonly write: (part: string) => void
} {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => refuseBomb())
  parser.on('error', () => {
    throw new FileRefused('file.broken')
  })
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.xmlDepth) refuseBomb()
    open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    close?.(localName(tag.name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return { write: (part) => void parser.write(part) }
}

/** Plays a whole XML file to the handlers. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = makeXmlParser(handlers)
  for await (const part of readText(stream)) parser.write(part)
}

/** The text of a stream, piece by piece, in UTF-8 as every spreadsheet program writes it. */
export async function* readText(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true }) // a zip gives bytes
  } catch (failure) {
    if (failure instanceof FileRefused) throw failure
    // What comes out is not what the zip announced.
    throw new FileRefused('file.broken')
  } finally {
    stream.destroy()
  }
}

/** Text with the characters that XML cannot hold put back: the format writes them as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
}

function refuseBomb(): never {
  throw new FileRefused('file.bomb')
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
