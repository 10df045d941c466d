import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { drawBars } from '@gieo/engine/chart/bar-chart.ts'
import type { Drawing } from '@gieo/engine/chart/drawing.ts'
import { drawLines } from '@gieo/engine/chart/line-chart.ts'
import { writeSvg } from '@gieo/engine/chart/svg-text.ts'
import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { sayBare } from '@gieo/engine/report/say.ts'
import type { Answer } from '@gieo/engine/report/value.ts'
import sharp from 'sharp'
import { FONT_FILES } from '../word/fonts.ts'
import type { Drawn } from './draw.ts'

type Chart = Extract<Answer, { is: 'chart' }>

const WIDTH = 560
const HEIGHT = 220
/** As fine as paper shows: 165 mm wide at about 260 dots an inch. */
const DENSITY = 220

/** A chart as a picture for Word, in black ink and greens that stay apart in grey. */
export async function drawChart(chart: Chart): Promise<Drawn> {
  useOwnFonts()
  const drawing = chart.by === 'months' ? monthsOf(chart) : unitsOf(chart)
  const svg = writeSvg(drawing, chart.title)
  const bytes = await sharp(Buffer.from(svg), { density: DENSITY })
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer()
  return { bytes, kind: 'png', tall: drawing.height / drawing.width }
}

function monthsOf({ points }: Chart): Drawing {
  return drawLines({
    width: WIDTH,
    height: HEIGHT,
    locale: 'vi',
    steps: points.map(({ label }) => label),
    lines: [
      {
        name: nameOf(points[0]),
        amounts: points.map(({ figure }) => figure.value ?? undefined),
      },
    ],
  })
}

function nameOf(point: Chart['points'][number] | undefined): string {
  return point === undefined ? '' : measureName(point.figure.measure, 'vi')
}

function unitsOf({ points }: Chart): Drawing {
  return drawBars({
    width: WIDTH,
    bars: points.map(({ label, figure }) => ({
      id: figure.unit,
      name: label,
      amount: figure.value ?? undefined,
      text: sayBare(figure),
      isHidden: figure.value === null,
    })),
  })
}

let areSet = false

// A server need not have any fonts: those that come along are named to the library that draws, once, before it begins.
function useOwnFonts(): void {
  if (areSet) return
  areSet = true
  if (process.env['FONTCONFIG_FILE'] !== undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'gieo-fonts-'))
  const folders = FONT_FILES.map((file) => `<dir>${dirname(file)}</dir>`).join('')
  const settings = `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${folder}</cachedir>
    <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`
  writeFileSync(join(folder, 'fonts.conf'), settings)
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf')
}
