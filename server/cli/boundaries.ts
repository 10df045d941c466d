import { basename } from 'node:path'
import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { formatDate, type Locale } from '@gieo/engine/text/date.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { dropBoundaries, importBoundaries } from '../units/boundaries.ts'
import { flagOf, print, withInstallation, type CliCall, type CliCommand } from './command.ts'

const WORDS = {
  vi: {
    findings: 'chỗ cần sửa; chưa đổi gì:',
    notes: 'điều nên biết:',
    more: 'chỗ nữa',
    trial: 'đơn vị có ranh giới. Xem trước, chưa đổi gì. Bỏ --dry-run để nhập.',
    done: 'đơn vị đã có ranh giới. Bản đồ vẽ theo ranh giới thật.',
    dropped: 'ranh giới đã bỏ. Bản đồ trở lại thành ô.',
  },
  en: {
    findings: 'places to correct; nothing was changed:',
    notes: 'worth knowing:',
    more: 'more',
    trial: 'units with boundaries. A preview; nothing was changed. Leave --dry-run out to import.',
    done: 'units have boundaries now. Maps draw them as they are.',
    dropped: 'boundaries were dropped. Maps are tiles again.',
  },
} as const

const SHOWN_MAX = 200

/** Boundaries from the command line: maps are tiles until an operator has the real ones. */
export const boundaries: CliCommand = {
  usage: 'boundaries list|import FILE|drop',
  about: `Draw maps by the real boundaries of units, from GeoJSON or TopoJSON.
  boundaries list                       what was imported, newest first
  boundaries import FILE --on=DAY       boundaries by state code, of the units that stand on the day; with any finding
      nothing is changed. --object=NAME takes one layer of a TopoJSON; --code=FIELD names the property with the code;
      --only=40,42 takes some provinces of a file of the country; --partial allows units without a shape;
      --dry-run shows what is wrong and changes nothing; --lang=en
  boundaries drop                       forget all of them; maps are tiles again`,
  run: (call) =>
    withInstallation(async (context) => {
      const [what, file] = call.words
      const locale: Locale = flagOf(call, 'lang') === 'en' ? 'en' : 'vi'
      if (what === 'drop') {
        print(`${formatNumber(await dropBoundaries(context), locale)} ${WORDS[locale].dropped}`)
        return 0
      }
      if (what === 'import' && file !== undefined) {
        const dryRun = call.flags.includes('--dry-run')
        const done = await importBoundaries(context, file, { ...readFlags(call), dryRun })
        if (call.json) print(JSON.stringify(done))
        else tell(done, { file, locale, dryRun })
        return done.findings.length > 0 ? 1 : 0
      }
      const rows = await context.db
        .selectFrom('outline_imports')
        .select(['on_date', 'file_name', 'units', 'imported_at'])
        .orderBy('imported_at', 'desc')
        .limit(SHOWN_MAX)
        .execute()
      if (call.json) print(JSON.stringify(rows))
      else
        for (const row of rows)
          print(`${formatDate(row.on_date, locale)}  ${formatNumber(row.units, locale)}  ${row.file_name}`)
      return 0
    }),
}

function readFlags(call: CliCall) {
  return {
    on: flagOf(call, 'on') ?? '',
    object: flagOf(call, 'object'),
    codeField: flagOf(call, 'code'),
    only: (flagOf(call, 'only') ?? '').split(',').filter((code) => code !== ''),
    partial: call.flags.includes('--partial'),
  }
}

type Told = Awaited<ReturnType<typeof importBoundaries>>
type How = { readonly file: string; readonly locale: Locale; readonly dryRun: boolean }

function tell({ units, findings, notes }: Told, { file, locale, dryRun }: How): void {
  const words = WORDS[locale]
  const list = (found: readonly Finding[], heading: string) => {
    if (found.length === 0) return
    print(`${basename(file)}: ${formatNumber(found.length, locale)} ${heading}`)
    for (const { path, code, values } of found.slice(0, SHOWN_MAX)) {
      const { title, remedy } = problemText(code, values, locale)
      print(`  ${path}: ${title} ${remedy}`)
    }
    if (found.length > SHOWN_MAX) print(`  ${formatNumber(found.length - SHOWN_MAX, locale)} ${words.more}`)
  }
  list(notes, words.notes)
  list(findings, words.findings)
  if (findings.length === 0) print(`${formatNumber(units, locale)} ${dryRun ? words.trial : words.done}`)
}
