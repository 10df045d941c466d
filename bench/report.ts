import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorNamed } from '../server/accounts/session.ts'
import { open } from '../server/open.ts'
import { readPackage } from '../server/reports/check-template.ts'
import { makeReport } from '../server/reports/draft.ts'
import { reportingPosting } from '../server/reports/rights.ts'
import { seedExample } from '../server/seed/seed.ts'
import { paragraph } from '../server/word/make.ts'
import { newDocument } from '../server/word/new-document.ts'
import { packDocument } from '../server/word/package.ts'
import { readDocument } from '../server/word/read-document.ts'
import { writeHtml } from '../server/word/write-html.ts'
import { writePdf } from '../server/word/write-pdf.ts'

/**
 * A report of ten pages, 30 figures, 5 tables and 5 charts of a whole province, from the template to Word, PDF and HTML:
 * `node bench/report.ts [RUNS] [KEEP-IN-FOLDER]`. Each phase is printed.
 */
const RUNS = Number(process.argv[2] ?? 5)
const KEEP = process.argv[3]
const BAR_SECONDS = 5
const SENTENCE =
  'Trong kỳ, các xã, phường đã tổ chức kiểm tra, hướng dẫn, nhân rộng mô hình; cấp ủy, chính quyền, Mặt trận và các đoàn thể phối hợp, phát huy vai trò của trưởng xóm, bản, khối và người có uy tín. '

const folder = mkdtempSync(join(tmpdir(), 'gieo-bench-report-'))
const { context, close } = await open({
  port: 0,
  host: '127.0.0.1',
  folder,
  databaseUrl: undefined,
  example: 'nghe-an',
})
try {
  await seedExample(context, { example: 'nghe-an', picturesMax: 6 })
  await run()
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}

function template(): Uint8Array {
  const { indicators } = context.packs.current.get('skilled-mobilisation')?.rules ?? { indicators: [] }
  const names = indicators.map(({ id }) => `skilled-mobilisation.${id}`)
  const figures = Array.from({ length: 30 }, (_, index) => {
    const option = ['', ' cùng-kỳ', ' kỳ-trước', ' kỳ=all'][Math.floor(index / names.length)] ?? ''
    return paragraph(
      `- Kết quả ${index + 1}: {số ${names[index % names.length] ?? ''}${option}}. ${SENTENCE.repeat(3)}`,
      {
        style: 'BodyText',
      },
    )
  })
  const tables = ['2026', '2025', '2024', '2023', 'all'].flatMap((period, index) => [
    paragraph(`{bảng skilled-mobilisation kỳ=${period}}`),
    paragraph(`{biểu-đồ ${names[index % names.length] ?? ''} kỳ=all}`),
  ])
  return packDocument(
    newDocument('Báo cáo mười trang', [
      paragraph('{số-liệu-đến}'),
      ...figures,
      ...tables,
      paragraph('{ảnh kỳ=all 4}'),
    ]),
  )
}

async function run(): Promise<void> {
  const actor = await actorNamed(context, 'lanh.dao')
  const posting = reportingPosting(actor)
  if ('refused' in posting) throw new Error(posting.refused.code)
  const wanted = { template: '', unit: 'vn-40', period: '2026', superior: '', signerPost: '', signerName: '' }
  const bytes = template()
  const phases = new Map<string, number[]>()
  const note = (phase: string, ms: number) => phases.set(phase, [...(phases.get(phase) ?? []), ms])
  let pages = 0
  for (let turn = 0; turn < RUNS; turn++) {
    const began = performance.now()
    const made = await makeReport(context, actor, {
      posting,
      template: { id: '', name: '', style: 'government', bytes },
      wanted,
      origin: 'http://localhost',
    })
    if ('refused' in made) throw new Error(JSON.stringify(made.refused))
    for (const [phase, ms] of Object.entries(made.tookMs)) note(phase, ms)
    const parts = await readPackage(made.file)
    if ('refused' in parts) throw new Error(parts.refused.code)
    const [pdf, pdfMs] = timed(() => writePdf(parts, context.clock.now()))
    const [html, htmlMs] = timed(() => writeHtml(parts, readDocument(parts)))
    note('pdf', pdfMs)
    note('html', htmlMs)
    note('everything', performance.now() - began)
    pages =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0
    if (KEEP !== undefined) {
      writeFileSync(join(KEEP, 'report.docx'), made.file)
      writeFileSync(join(KEEP, 'report.pdf'), pdf)
      writeFileSync(join(KEEP, 'report.html'), html)
    }
  }
  process.stdout.write(
    `${cpus().length} cores, medians of ${RUNS}: ${pages} pages, 30 figures, 5 tables, 5 charts\n`,
  )
  for (const [phase, times] of phases)
    process.stdout.write(`  ${phase.padEnd(12)} ${median(times).toFixed(0)} ms\n`)
  const seconds = median(phases.get('everything') ?? []) / 1000
  process.stdout.write(`${seconds.toFixed(2)} s in all, bar ${BAR_SECONDS} s\n`)
  if (seconds > BAR_SECONDS) process.exitCode = 1
}

function timed<T>(work: () => T): readonly [T, number] {
  const began = performance.now()
  return [work(), performance.now() - began]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
