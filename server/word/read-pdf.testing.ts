import { inflateSync } from 'node:zlib'

/** What stands in a PDF of ours and where its links lead: read back from the file itself, as a reader would show it. */
export function readPdf(file: Uint8Array): { readonly text: string; readonly links: readonly string[] } {
  const bytes = Buffer.from(file)
  const plain = bytes.toString('latin1')
  const objects = new Map<string, { readonly head: string; readonly stream: Buffer | undefined }>()
  for (const match of plain.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [whole, number = '', body = ''] = match
    const begins = body.search(/stream\r?\n/)
    const from = match.index + whole.indexOf(body) + begins + (body.startsWith('stream\r\n', begins) ? 8 : 7)
    const to = plain.indexOf('endstream', from)
    const head = begins < 0 ? body : body.slice(0, begins)
    const packed = begins < 0 ? undefined : bytes.subarray(from, to)
    objects.set(number, { head, stream: packed && unpack(head, packed) })
  }
  const headOf = (number: string | undefined) => objects.get(number ?? '')?.head ?? ''
  const streamOf = (number: string | undefined) => objects.get(number ?? '')?.stream?.toString('latin1') ?? ''
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  const text = pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [
        name,
        readLetters(streamOf(/\/ToUnicode (\d+)/.exec(headOf(font))?.[1])),
      ]),
    )
    return readPage(streamOf(/\/Contents (\d+)/.exec(head)?.[1]), fonts)
  })
  return {
    text: text.join('\n'),
    links: [...plain.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri = '']) => uri),
  }
}

function unpack(head: string, packed: Buffer): Buffer | undefined {
  if (head.includes('/Image')) return undefined
  return head.includes('/FlateDecode') ? inflateSync(packed) : packed
}

function readLetters(map: string): ReadonlyMap<number, string> {
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  return new Map(
    [...map.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g)].map(([, glyph = '', said = '']) => [
      Number.parseInt(glyph, 16),
      decode(said),
    ]),
  )
}

function readPage(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map()
  let text = ''
  for (const [part, font] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|\bET\b/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else if (part === 'ET') text += '\n'
    else
      for (let at = 0, bytes = unescape(part.slice(1, -1)); at + 1 < bytes.length; at += 2)
        text += letters.get(bytes.readUInt16BE(at)) ?? ''
  }
  return text
}

const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescape(text: string): Buffer {
  const plain = text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, said: string) =>
    /^[0-7]/.test(said) ? String.fromCharCode(Number.parseInt(said, 8)) : (SIGNS[said] ?? said),
  )
  return Buffer.from(plain, 'latin1')
}
