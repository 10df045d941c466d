import { escapeXml } from '../text/escape-xml.ts'
import { TEXT, type Drawing, type Mark, type Role } from './drawing.ts'

/** How each meaning looks on paper: black ink and greens that stay apart in grey. */
type Ink = {
  readonly fill?: string
  readonly line?: string
  readonly dashed?: boolean
  readonly strong?: boolean
}

const PAPER: Readonly<Record<Role, Ink>> = {
  axis: { line: '#1d2624' },
  grid: { line: '#e0dbcf' },
  label: { fill: '#48524e' },
  strong: { fill: '#1d2624', strong: true },
  expected: { line: '#1d2624', dashed: true },
  track: { fill: '#f3f0e8' },
  said: { fill: 'url(#said)', line: '#2e4482' },
  unknown: { fill: 'url(#unknown)', line: '#857f70' },
  hidden: { fill: '#ffffff', line: '#857f70', dashed: true },
  chosen: { line: '#1d2624' },
  'series-1': { fill: '#2c6839', line: '#2c6839' },
  'series-2': { fill: '#2e4482', line: '#2e4482' },
  'series-3': { fill: '#c4602a', line: '#c4602a' },
  'series-4': { fill: '#a8508f', line: '#a8508f' },
  'series-5': { fill: '#46b3c4', line: '#46b3c4' },
  'shade-1': { fill: '#eff3e2', line: '#857f70' },
  'shade-2': { fill: '#d3e2bc', line: '#857f70' },
  'shade-3': { fill: '#a5ca93', line: '#857f70' },
  'shade-4': { fill: '#388062', line: '#857f70' },
  'shade-5': { fill: '#0f3f45', line: '#857f70' },
  'on-shade-1': { fill: '#1d2624' },
  'on-shade-2': { fill: '#1d2624' },
  'on-shade-3': { fill: '#1d2624' },
  'on-shade-4': { fill: '#ffffff' },
  'on-shade-5': { fill: '#ffffff' },
  card: { fill: '#1d2624', line: '#1d2624' },
  'card-gone': { fill: '#ffffff', line: '#1d2624', dashed: true },
  trunk: { line: '#1d2624' },
  'copy-kept': { fill: '#2c6839', line: '#2c6839' },
  'copy-started': { fill: '#ffffff', line: '#2c6839' },
  'copy-planned': { fill: '#ffffff', line: '#1d2624', dashed: true },
  'copy-dropped': { fill: '#ffffff', line: '#9a3b1f' },
  began: { fill: '#1d2624', line: '#ffffff' },
  ended: { line: '#1d2624' },
}

const HATCHES = `<defs>${hatch('said', '#2e4482', '#e8ecf7')}${hatch('unknown', '#857f70', '#ffffff')}</defs>`

function hatch(id: string, line: string, ground: string): string {
  return (
    `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="${ground}"/><path d="M0 0v6" stroke="${line}" stroke-width="1.5"/></pattern>`
  )
}

/** A drawing as an SVG file by itself, for papers. `title` is the sentence that says what it shows. */
export function writeSvg({ width, height, marks }: Drawing, title: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" font-family="'Times New Roman','Liberation Serif',serif"><title>${escapeXml(title)}</title>` +
    `${HATCHES}${marks.map(writeMark).join('')}</svg>`
  )
}

function writeMark(mark: Mark): string {
  const ink = PAPER[mark.role]
  switch (mark.kind) {
    case 'path':
      return `<path d="${mark.d}" ${writeInk(ink, mark.role.startsWith('shade') || mark.role === 'unknown' || mark.role === 'hidden' || mark.role === 'said')}/>`
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" ${writeInk({ ...ink, line: ink.fill?.startsWith('#') === true ? 'none' : (ink.line ?? 'none') }, true)}/>`
    case 'dot':
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.r}" ${writeInk(ink, true)}/>`
    case 'text': {
      const weight = ink.strong === true ? ' font-weight="bold"' : ''
      return (
        `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}" font-size="${mark.size ?? TEXT}" ` +
        `fill="${ink.fill ?? '#1d2624'}"${weight}>${escapeXml(mark.text)}</text>`
      )
    }
  }
}

// Of a line only its course is drawn, of an area also what it encloses.
function writeInk({ fill = 'none', line = 'none', dashed = false }: Ink, isArea: boolean): string {
  const dash = dashed ? ' stroke-dasharray="4 3"' : ''
  return `fill="${isArea ? fill : 'none'}" stroke="${line}" stroke-width="${isArea ? 1 : 1.5}"${dash}`
}
