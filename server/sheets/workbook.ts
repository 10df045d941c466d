import { posix } from 'node:path'
import type { SheetHead } from './cell.ts'
import { builtInDateFormat, dateFormatOf, type DateFormat } from './date-format.ts'
import { FileRefused } from './refused.ts'
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './shared-strings.ts'
import { readXml, type Attributes } from './xml.ts'
import type { Zip } from './zip.ts'

/** A workbook without its rows: what every sheet needs to be read. */
export type Workbook = {
  readonly sheets: readonly (SheetHead & { readonly entry: string })[]
  readonly date1904: boolean
  /** By the number of a cell's style. */
  readonly dateFormats: readonly DateFormat[]
  readonly strings: SharedStrings
}

const STATES = { hidden: 'hidden', veryHidden: 'very-hidden' } as const

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const main = await findMain(zip)
  const targets = await readTargets(zip, main)
  const sheets: (SheetHead & { entry: string })[] = []
  let date1904 = false
  await readXml(await zip.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const entry = targets.byId.get(attributeEnding(attributes, ':id') ?? '')
      // Charts have a sheet of their own, with nothing to read.
      if (entry === undefined || !zip.entries.has(entry) || entry.includes('/chartsheets/')) return
      const state = STATES[attributes['state'] as keyof typeof STATES] ?? 'visible' // any other word is visible
      sheets.push({ name: attributes['name'] ?? '', state, entry })
    },
  })
  if (sheets.length === 0) throw new FileRefused('file.empty')
  return {
    sheets,
    date1904,
    dateFormats: await readDateFormats(zip, targets.ofType('styles')),
    strings: await readStrings(zip, targets.ofType('sharedStrings')),
  }
}

// Where the workbook lies is said by the package; nearly always `xl/workbook.xml`.
async function findMain(zip: Zip): Promise<string> {
  if (!zip.entries.has('_rels/.rels')) throw new FileRefused('file.not-a-table')
  const main = (await readTargets(zip, '')).ofType('officeDocument')
  if (main === undefined || !zip.entries.has(main)) throw new FileRefused('file.not-a-table')
  return main
}

async function readTargets(zip: Zip, source: string) {
  const folder = posix.dirname(source)
  const rels = posix.join(folder, '_rels', `${posix.basename(source)}.rels`)
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  if (zip.entries.has(rels)) {
    await readXml(await zip.read(rels), {
      open: (name, { Id = '', Type = '', Target = '' }) => {
        if (name !== 'Relationship') return
        const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
        byId.set(Id, path.toLowerCase())
        byType.set(Type.split('/').at(-1) ?? '', path.toLowerCase())
      },
    })
  }
  return { byId, ofType: (type: string) => byType.get(type) }
}

async function readDateFormats(zip: Zip, entry: string | undefined): Promise<readonly DateFormat[]> {
  if (entry === undefined || !zip.entries.has(entry)) return []
  const own = new Map<number, DateFormat>()
  const formats: DateFormat[] = []
  let inCells = false
  await readXml(await zip.read(entry), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') own.set(id, dateFormatOf(attributes['formatCode'] ?? ''))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(own.has(id) ? own.get(id) : builtInDateFormat(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

async function readStrings(zip: Zip, entry: string | undefined): Promise<SharedStrings> {
  if (entry === undefined || !zip.entries.has(entry)) return NO_STRINGS
  return readSharedStrings(await zip.read(entry))
}

function attributeEnding(attributes: Attributes, end: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(end))?.[1]
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
