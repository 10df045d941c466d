import { zipSync } from 'fflate'
import { buffer } from 'node:stream/consumers'
import { FileRefused } from '../sheets/refused.ts'
import { openZip } from '../sheets/zip.ts'
import { make, parseXml, within, writeXml, type Element } from './xml.ts'

/** A Word file as its parts, by name: `word/document.xml`, `word/media/1.png` … */
export type WordPackage = Map<string, Uint8Array>

const DOCUMENT = 'word/document.xml'
const TYPES = '[Content_Types].xml'

/** All of it unpacked: a template is read into memory whole. */
const UNPACKED_BYTES_MAX = 40_000_000

/** Reads a .docx on disk, behind the guards of every upload; one that could run something is refused. */
export async function openPackage(file: string): Promise<WordPackage> {
  const zip = await openZip(file)
  try {
    const names = [...zip.entries.keys()]
    if (names.some((name) => /vbaproject|vbadata|activex|\/embeddings\/.*\.bin$/.test(name)))
      throw new FileRefused('template.macros')
    if (!names.includes(DOCUMENT)) throw new FileRefused('template.not-word')
    const unpacked = [...zip.entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    if (unpacked > UNPACKED_BYTES_MAX) throw new FileRefused('template.too-large')
    const parts: WordPackage = new Map()
    for (const [name, entry] of zip.entries)
      if (!name.endsWith('/'))
        parts.set(entry.fileName.replace(/^\//, ''), await buffer(await zip.read(name)))
    if (/macroEnabled/i.test(partText(parts, TYPES))) throw new FileRefused('template.macros')
    return parts
  } finally {
    zip.close()
  }
}

/** The same contents give the same bytes. */
export function packDocument(parts: WordPackage): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: '2026-01-01T00:00:00', level: 6 })
}

export function partText(parts: WordPackage, name: string): string {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

/** A part as a tree; `undefined` when the document has none of this name. */
export function readPart(parts: WordPackage, name: string): Element | undefined {
  return parts.has(name) ? parseXml(partText(parts, name)) : undefined
}

export function writePart(parts: WordPackage, name: string, element: Element): void {
  parts.set(name, new TextEncoder().encode(writeXml(element)))
}

export function readDocumentPart(parts: WordPackage): Element {
  const document = readPart(parts, DOCUMENT)
  if (document === undefined) throw new FileRefused('template.not-word')
  return document
}

export function writeDocumentPart(parts: WordPackage, document: Element): void {
  writePart(parts, DOCUMENT, document)
}

/** The parts printed at the top and the bottom of each page. */
export function edgeParts(parts: WordPackage): readonly string[] {
  return [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
}

const RELATIONS = 'word/_rels/document.xml.rels'
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

/** Puts a picture into the package and answers with the id by which the document names it. */
export function addPicture(parts: WordPackage, bytes: Uint8Array, extension: 'png' | 'jpeg'): string {
  const number = [...parts.keys()].filter((name) => name.startsWith('word/media/')).length + 1
  const name = `gieo-${number}.${extension}`
  parts.set(`word/media/${name}`, bytes)
  const relations = readPart(parts, RELATIONS) ?? make('Relationships', { xmlns: PACKAGE_RELATIONS })
  const id = `rGieo${number}`
  relations.children.push(make('Relationship', { Id: id, Type: IMAGE, Target: `media/${name}` }))
  writePart(parts, RELATIONS, relations)
  declareType(parts, extension)
  return id
}

const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

function declareType(parts: WordPackage, extension: string): void {
  const types = readPart(parts, TYPES)
  if (types === undefined) return
  const known = within(types, 'Default').some(({ attributes }) => attributes['Extension'] === extension)
  if (known) return
  types.children.unshift(make('Default', { Extension: extension, ContentType: `image/${extension}` }))
  writePart(parts, TYPES, types)
}

/** Where the ids in a part lead: pictures and links. */
export function readRelations(parts: WordPackage): ReadonlyMap<string, string> {
  const relations = readPart(parts, RELATIONS)
  if (relations === undefined) return new Map()
  return new Map(
    within(relations, 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  )
}
