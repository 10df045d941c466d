import { basename } from 'node:path'
import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { findColumns, type ListTable } from '@gieo/engine/unit/list/list-table.ts'
import { MERGE_HEADINGS } from '@gieo/engine/unit/list/merge-list.ts'
import { LIST_HEADINGS } from '@gieo/engine/unit/list/unit-list.ts'
import type { Context } from '../context.ts'
import {
  importUnits,
  isEmpty,
  landOn,
  previewImport,
  type ListImport,
  type Preview,
} from '../units/import.ts'
import { readListFile } from '../units/list-file.ts'
import { flagOf, print, type CliCall } from './command.ts'

const WORDS = {
  vi: {
    begins: 'lập mới',
    ends: 'kết thúc',
    changes: 'đổi tên, mã hoặc cấp trên',
    row: 'dòng',
    column: 'cột',
    nothing: 'Mọi đơn vị trong danh sách đã có: không có gì để nhập.',
    findings: 'chỗ cần sửa; chưa nhập gì:',
    notes: 'điều nên biết:',
    trial: 'Xem trước, chưa nhập gì. Bỏ --dry-run để nhập.',
    done: 'Đã nhập. Hủy cả lần nhập: gieo units undo',
  },
  en: {
    begins: 'begin',
    ends: 'end',
    changes: 'change name, code or parent',
    row: 'row',
    column: 'column',
    nothing: 'Every unit of the list is there already: nothing to import.',
    findings: 'places to correct; nothing was imported:',
    notes: 'worth knowing:',
    trial: 'A preview; nothing was imported. Leave --dry-run out to import.',
    done: 'Imported. To take the whole import back: gieo units undo',
  },
} as const

/** `units import FILE`: a list of units, with a table of mergers or without. Answers with the exit code. */
export async function runUnitsImport(context: Context, call: CliCall, file: string): Promise<number> {
  const locale: Locale = flagOf(call, 'lang') === 'en' ? 'en' : 'vi'
  const [on, basis, mergesFile] = ['on', 'basis', 'merges'].map((name) => flagOf(call, name))
  if (!on || !basis) {
    process.stderr.write('--on and --basis are needed; see gieo units --help.\n')
    return 2
  }
  const list = await readListFile(file, LIST_HEADINGS, flagOf(call, 'sheet'))
  if ('refused' in list) return tellRefusal(list, file, locale)
  const merges =
    mergesFile === undefined ? undefined : await readListFile(mergesFile, MERGE_HEADINGS, undefined)
  if (merges !== undefined && 'refused' in merges) return tellRefusal(merges, mergesFile ?? '', locale)
  const asked: ListImport = { ...readFlags(call), list, merges, on, basis }
  const where = {
    list: { table: list, file },
    merges: { table: merges, file: mergesFile ?? '' },
    columns: asked.columns,
  }
  const preview = previewImport(await landOn(context, on), asked)
  const stops = preview.findings.length > 0 || isEmpty(preview.change)
  const done = stops || call.flags.includes('--dry-run') ? undefined : await importUnits(context, asked)
  if (done !== undefined && 'refused' in done) return tellRefusal(done, file, locale)
  if (call.json) print(JSON.stringify({ ...saySizes(preview), position: done?.position ?? null }))
  else tellPreview(preview, where, done === undefined, locale)
  return preview.findings.length > 0 ? 1 : 0
}

function readFlags(call: CliCall): Pick<ListImport, 'since' | 'from' | 'renames' | 'only' | 'columns'> {
  const column = (name: string) => flagOf(call, name)
  const [old, taker, kind, fullName] = ['old', 'new', 'kind', 'full-name'].map(column)
  return {
    since: flagOf(call, 'since'),
    from: flagOf(call, 'from'),
    renames: call.flags.includes('--renames'),
    only: (flagOf(call, 'only') ?? '').split(',').filter((code) => code !== ''),
    columns: {
      ...(old === undefined ? {} : { old }),
      ...(taker === undefined ? {} : { new: taker }),
      ...(kind === undefined ? {} : { kind }),
      ...(fullName === undefined ? {} : { fullName }),
    },
  }
}

type Where = Readonly<
  Record<'list' | 'merges', { readonly table: ListTable | undefined; readonly file: string }>
> & { readonly columns: ListImport['columns'] }

function tellPreview(preview: Preview, where: Where, isTrial: boolean, locale: Locale): void {
  const words = WORDS[locale]
  const { change, findings, notes, tallies } = preview
  print(change.title[locale])
  for (const note of notes) print(`  ${sayFinding(note, where, locale)}`)
  if (findings.length > 0) {
    print(`${formatNumber(findings.length, locale)} ${words.findings}`)
    for (const found of findings) print(`  ${sayFinding(found, where, locale)}`)
    return
  }
  if (isEmpty(change)) return print(words.nothing)
  const say = (count: number, what: 'begins' | 'ends' | 'changes') =>
    count === 0 ? [] : [`${formatNumber(count, locale)} ${words[what]}`]
  const sayAll = ({ begins, ends, changes }: { begins: number; ends: number; changes: number }) =>
    [...say(begins, 'begins'), ...say(ends, 'ends'), ...say(changes, 'changes')].join(', ')
  for (const tally of tallies) print(`  ${tally.province}: ${sayAll(tally)}`)
  print(sayAll(saySizes(preview)))
  print(isTrial ? words.trial : `${words.done} ${change.id}`)
}

function saySizes({ change, findings, notes, tallies }: Preview) {
  return {
    id: change.id,
    on: change.on,
    begins: change.begins.length,
    ends: change.ends.length,
    changes: change.changes.length,
    tallies,
    findings,
    notes,
  }
}

// "units.csv, dòng 12, cột “parent_code”: …"
function sayFinding(found: Finding, where: Where, locale: Locale): string {
  const { title, remedy } = problemText(found.code, found.values, locale)
  const [, list, row, field] = /^(list|merges)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(found.path) ?? []
  if (list !== 'list' && list !== 'merges') return `${found.path}: ${title} ${remedy}`
  const heading = headingOf(where, list, field)
  const place = [
    basename(where[list].file),
    ...(row === undefined ? [] : [`${WORDS[locale].row} ${row}`]),
    ...(heading === undefined ? [] : [`${WORDS[locale].column} “${heading}”`]),
  ]
  return `${place.join(', ')}: ${title} ${remedy}`
}

function headingOf(where: Where, list: 'list' | 'merges', field: string | undefined): string | undefined {
  const { table } = where[list]
  if (table === undefined || field === undefined) return undefined
  const columns: ReadonlyMap<string, number> =
    list === 'list'
      ? findColumns(table, LIST_HEADINGS, where.columns)
      : findColumns(table, MERGE_HEADINGS, where.columns)
  return table.headings[columns.get(field) ?? -1]
}

function tellRefusal({ refused }: Refusal, file: string, locale: Locale): number {
  const { title, remedy } = problemText(refused.code, refused.values, locale)
  print(`${basename(file)}: ${title} ${remedy}`)
  for (const { path, code, values } of refused.findings ?? []) {
    print(`  ${path}: ${problemText(code, values, locale).title}`)
  }
  return 1
}
