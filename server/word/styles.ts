import { readPart, type WordPackage } from './package.ts'
import { childOf, within, type Element } from './xml.ts'

/** How a paragraph stands, everything that its styles say included. Lengths in points. */
export type Shape = {
  readonly align: 'left' | 'center' | 'right' | 'both'
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  readonly after: number
  /** Lines apart, as a multiple of a line; or exactly so many points. */
  readonly line: { readonly times: number } | { readonly exactly: number }
  readonly withNext: boolean
  readonly newPage: boolean
  readonly ruleBelow: boolean
  /** 1 for a heading of the first level; none for text. */
  readonly heading: number | undefined
  /** What its styles say about letters. */
  readonly letters: Letters
}

export type Letters = {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly caps: boolean
  readonly size: number
  /** Raised or lowered, as in m². */
  readonly place: 'line' | 'above' | 'below'
}

export type Styles = {
  readonly shapeOf: (looks: Element | undefined) => Shape
  readonly lettersOf: (shape: Shape, looks: Element | undefined) => Letters
}

const PLAIN_LETTERS: Letters = {
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  size: 10,
  place: 'line',
}

const PLAIN: Shape = {
  align: 'left',
  firstLine: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 0,
  line: { times: 1 },
  withNext: false,
  newPage: false,
  ruleBelow: false,
  heading: undefined,
  letters: PLAIN_LETTERS,
}

const DEPTH_MAX = 20

/** The styles of a document: each says what differs from the one it is based on. */
export function readStyles(parts: WordPackage): Styles {
  const root = readPart(parts, 'word/styles.xml')
  const styles = root === undefined ? [] : within(root, 'w:style')
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const normal = styles.find(
    ({ attributes }) => attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph',
  )
  const defaults = root && childOf(root, 'w:docDefaults')
  const base = withShape(
    { ...PLAIN, letters: withLetters(PLAIN_LETTERS, childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')) },
    childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
  )
  // From the style that all others rest on to the one that is named.
  const chainOf = (id: string | undefined): readonly Element[] => {
    const chain: Element[] = []
    for (let next = byId.get(id ?? '') ?? normal; next !== undefined && chain.length < DEPTH_MAX;) {
      chain.unshift(next)
      next = byId.get(childOf(next, 'w:basedOn')?.attributes['w:val'] ?? '')
    }
    return chain
  }
  return {
    shapeOf: (looks) => {
      const chain = chainOf(childOf(looks, 'w:pStyle')?.attributes['w:val'])
      const styled = chain.reduce((shape, style) => {
        const letters = withLetters(shape.letters, childOf(style, 'w:rPr'))
        return { ...withShape(shape, childOf(style, 'w:pPr')), letters }
      }, base)
      return withShape(styled, looks)
    },
    lettersOf: ({ letters }, looks) => {
      const named = childOf(looks, 'w:rStyle')?.attributes['w:val']
      const chain = named === undefined ? [] : chainOf(named).filter((style) => style !== normal)
      const styled = chain.reduce((so, style) => withLetters(so, childOf(style, 'w:rPr')), letters)
      return withLetters(styled, looks)
    },
  }
}

function withShape(shape: Shape, looks: Element | undefined): Shape {
  if (looks === undefined) return shape
  const spacing = childOf(looks, 'w:spacing')?.attributes ?? {}
  const indent = childOf(looks, 'w:ind')?.attributes ?? {}
  const outline = childOf(looks, 'w:outlineLvl')?.attributes['w:val']
  return {
    ...shape,
    align: alignOf(childOf(looks, 'w:jc')?.attributes['w:val']) ?? shape.align,
    firstLine: lengthOf(indent['w:firstLine']) ?? negated(lengthOf(indent['w:hanging'])) ?? shape.firstLine,
    left: lengthOf(indent['w:left'] ?? indent['w:start']) ?? shape.left,
    right: lengthOf(indent['w:right'] ?? indent['w:end']) ?? shape.right,
    before: lengthOf(spacing['w:before']) ?? shape.before,
    after: lengthOf(spacing['w:after']) ?? shape.after,
    line: lineOf(spacing['w:line'], spacing['w:lineRule']) ?? shape.line,
    withNext: isOn(looks, 'w:keepNext', shape.withNext),
    newPage: isOn(looks, 'w:pageBreakBefore', shape.newPage),
    ruleBelow: childOf(childOf(looks, 'w:pBdr'), 'w:bottom') !== undefined || shape.ruleBelow,
    heading: outline === undefined || Number(outline) > 8 ? shape.heading : Number(outline) + 1,
  }
}

function withLetters(letters: Letters, looks: Element | undefined): Letters {
  if (looks === undefined) return letters
  const size = childOf(looks, 'w:sz')?.attributes['w:val']
  const underline = childOf(looks, 'w:u')?.attributes['w:val']
  const place = childOf(looks, 'w:vertAlign')?.attributes['w:val']
  return {
    bold: isOn(looks, 'w:b', letters.bold),
    italic: isOn(looks, 'w:i', letters.italic),
    underline: underline === undefined ? letters.underline : underline !== 'none',
    caps: isOn(looks, 'w:caps', letters.caps),
    size: size === undefined ? letters.size : Number(size) / 2,
    place: place === undefined ? letters.place : placeOf(place),
  }
}

function isOn(looks: Element, name: string, before: boolean): boolean {
  const found = childOf(looks, name)
  return found === undefined ? before : !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1')
}

function placeOf(text: string): Letters['place'] {
  if (text === 'superscript') return 'above'
  return text === 'subscript' ? 'below' : 'line'
}

function alignOf(text: string | undefined): Shape['align'] | undefined {
  switch (text) {
    case 'left':
    case 'start':
      return 'left'
    case 'right':
    case 'end':
      return 'right'
    case 'center':
    case 'both':
      return text
    case 'distribute':
      return 'both'
    default:
      return undefined
  }
}

function lineOf(text: string | undefined, rule: string | undefined): Shape['line'] | undefined {
  if (text === undefined) return undefined
  return rule === 'exact'
    ? { exactly: Number(text) / 20 }
    : { times: rule === 'atLeast' ? 1 : Number(text) / 240 }
}

function lengthOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text) / 20
}

function negated(length: number | undefined): number | undefined {
  return length === undefined ? undefined : -length
}
