import { basename } from 'node:path'
import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import { importPlaces, type PlacesImported } from '../replication/places/import.ts'
import { flagOf, print, withInstallation, type CliCommand } from './command.ts'

const WORDS = {
  vi: {
    row: 'dòng',
    unread: 'cột không đọc:',
    findings: 'chỗ cần sửa; chưa ghi gì:',
    places: 'nơi,',
    trial: 'đặc điểm. Xem trước, chưa ghi gì. Bỏ --dry-run để ghi.',
    done: 'đặc điểm đã ghi.',
    again: 'đặc điểm: bảng này đã ghi từ trước, không ghi lại.',
  },
  en: {
    row: 'row',
    unread: 'columns not read:',
    findings: 'places to correct; nothing was written down:',
    places: 'places,',
    trial: 'attributes. A preview; nothing was written down. Leave --dry-run out to write.',
    done: 'attributes written down.',
    again: 'attributes: this very table was written down before, so nothing was added.',
  },
} as const

/** What offices know of places, from their tables: fit asks whether a practice's conditions are met there. */
export const places: CliCommand = {
  usage: 'places import FILE --source="…" --as-of=DAY',
  about: `Write down what a table says of places: terrain, height, distance, coast, people, households, crops …
  places import FILE --source="…" --as-of=DAY     any .xlsx or .csv with a column "code" (a commune's state code, or
      the id of a unit) and a column for each attribute; empty cells say nothing. With any finding nothing is written.
      --on=DAY names the day whose codes these are (without it: today's); --sheet=NAME; --dry-run changes nothing;
      --lang=en. What was said before stays on record; the word about the latest day is in force.`,
  run: (call) =>
    withInstallation(async (context) => {
      const [what, file] = call.words
      const [source, asOf] = ['source', 'as-of'].map((name) => flagOf(call, name))
      if (what !== 'import' || file === undefined || !source || !asOf) {
        process.stderr.write('Something is missing; see gieo places --help.\n')
        return 2
      }
      const locale: Locale = flagOf(call, 'lang') === 'en' ? 'en' : 'vi'
      const dryRun = call.flags.includes('--dry-run')
      const on = flagOf(call, 'on') ?? context.clock.today()
      const done = await importPlaces(context, file, {
        on,
        source,
        asOf,
        dryRun,
        sheet: flagOf(call, 'sheet'),
      })
      if (call.json) print(JSON.stringify(done))
      if ('refused' in done) {
        const { title, remedy } = problemText(done.refused.code, done.refused.values, locale)
        if (!call.json) print(`${basename(file)}: ${title} ${remedy}`)
        return 1
      }
      if (!call.json) tell(done, { locale, dryRun })
      return done.findings.length > 0 ? 1 : 0
    }),
}

type How = { readonly locale: Locale; readonly dryRun: boolean }

function tell({ units, values, findings, unread, again }: PlacesImported, { locale, dryRun }: How): void {
  const say = WORDS[locale]
  if (unread.length > 0) print(`${say.unread} ${unread.join(', ')}`)
  if (findings.length > 0) {
    print(`${formatNumber(findings.length, locale)} ${say.findings}`)
    for (const found of findings) print(`  ${sayFinding(found, locale)}`)
    return
  }
  const end = again ? say.again : dryRun ? say.trial : say.done
  print(`${formatNumber(units, locale)} ${say.places} ${formatNumber(values, locale)} ${end}`)
}

// "places[12].height" is "dòng 12, height".
function sayFinding({ path, code, values }: Finding, locale: Locale): string {
  const { title, remedy } = problemText(code, values, locale)
  const [, row, field] = /^places\[(\d+)\]\.([\w-]+)$/.exec(path) ?? []
  return `${row === undefined ? path : `${WORDS[locale].row} ${row}, ${field}`}: ${title} ${remedy}`
}
