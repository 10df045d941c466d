import { childOf, elementsOf, make, textOf, type Element } from './xml.ts'

/** What stands where a tag stood: words in the line, or whole paragraphs, tables and pictures in its place. */
export type Filling = { readonly words: readonly Words[] } | { readonly blocks: readonly Element[] }

/** Words in the line; with an address they are a link. */
export type Words = { readonly text: string; readonly href?: string | undefined }

/** A tag as it was found: its text between the braces, and whether the paragraph holds anything else. */
export type FoundTag = { readonly text: string; readonly alone: boolean; readonly paragraph: string }

const TAG = /\{([^{}]*)\}/g

/** Every tag of a part in reading order, however Word has cut it into runs; `open`: a brace that never closes. */
export function findTags(part: Element): {
  readonly tags: readonly FoundTag[]
  readonly open: readonly string[]
} {
  const tags: FoundTag[] = []
  const open: string[] = []
  for (const { paragraph } of paragraphsOf(part)) {
    const text = textsOf(paragraph)
      .map(({ text: piece }) => piece)
      .join('')
    const found = [...text.matchAll(TAG)]
    const rest = text.replaceAll(TAG, '')
    for (const [whole, inner = ''] of found)
      tags.push({ text: inner, alone: text.trim() === whole, paragraph: text.trim() })
    if (/[{}]/.test(rest)) open.push(text.trim())
  }
  return { tags, open }
}

/** Puts the answers into a part, in place. A paragraph of tags alone that all came to nothing goes. */
export function fillPart(part: Element, answer: (tag: string) => Filling): void {
  for (const { paragraph, parent } of paragraphsOf(part)) {
    splitRuns(paragraph)
    const text = textsOf(paragraph)
      .map(({ text: piece }) => piece)
      .join('')
    const found = [...text.matchAll(TAG)]
    if (found.length === 0) continue
    const answers = found.map(([, inner = '']) => answer(inner))
    const blocks = answers.flatMap((filling) => ('blocks' in filling ? filling.blocks : []))
    const at = parent.children.indexOf(paragraph)
    if (answers.some((filling) => 'blocks' in filling)) {
      // A cell must end with a paragraph, or Word takes the file for damaged.
      const tail = parent.name === 'w:tc' ? [make('w:p')] : []
      parent.children.splice(at, 1, ...blocks, ...tail)
      continue
    }
    for (const [index, match] of [...found.entries()].toReversed()) {
      const filling = answers[index]
      if (filling !== undefined && 'words' in filling) putWords(paragraph, match, filling.words)
    }
    const isEmpty = textOf(paragraph).trim() === '' && text.replaceAll(TAG, '').trim() === ''
    // A cell keeps its last paragraph.
    const isLast =
      parent.name === 'w:tc' && elementsOf(parent).filter(({ name }) => name === 'w:p').length === 1
    if (isEmpty && !isLast) parent.children.splice(at, 1)
  }
}

type Placed = { readonly paragraph: Element; readonly parent: Element }

// With what holds it, since a paragraph may be replaced whole; text boxes have paragraphs within paragraphs.
function paragraphsOf(part: Element): readonly Placed[] {
  return elementsOf(part).flatMap((child) =>
    child.name === 'w:p' ? [{ paragraph: child, parent: part }, ...paragraphsOf(child)] : paragraphsOf(child),
  )
}

type TextAt = {
  readonly text: string
  readonly run: Element
  readonly parent: Element
  readonly element: Element
}

/** The texts of a paragraph in order, each with its run; a tab or a break counts as a space. */
function textsOf(paragraph: Element): readonly TextAt[] {
  const collect = (parent: Element): readonly TextAt[] =>
    elementsOf(parent).flatMap((child): readonly TextAt[] => {
      if (child.name === 'w:p') return []
      if (child.name !== 'w:r') return collect(child)
      return elementsOf(child).flatMap((element): readonly TextAt[] => {
        if (element.name === 'w:t') return [{ text: textOf(element), run: child, parent, element }]
        const isGap = element.name === 'w:tab' || element.name === 'w:br'
        return isGap ? [{ text: ' ', run: child, parent, element }] : []
      })
    })
  return collect(paragraph)
}

// One text a run: then a tag begins and ends in runs that hold nothing else.
function splitRuns(parent: Element): void {
  parent.children = parent.children.flatMap((child): readonly (Element | string)[] => {
    if (typeof child === 'string' || child.name === 'w:p') return [child]
    if (child.name !== 'w:r') {
      splitRuns(child)
      return [child]
    }
    const look = childOf(child, 'w:rPr')
    const contents = elementsOf(child).filter((element) => element !== look)
    if (contents.length <= 1) return [child]
    return contents.map((content) => make('w:r', child.attributes, look ? [look, content] : [content]))
  })
}

function putWords(paragraph: Element, match: RegExpExecArray, words: readonly Words[]): void {
  const from = match.index
  const to = from + match[0].length
  let place = 0
  let put = false
  for (const { text, run, parent, element } of textsOf(paragraph)) {
    const [begins, ends] = [place, place + text.length]
    place = ends
    if (ends <= from || begins >= to) continue
    const before = text.slice(0, Math.max(0, from - begins))
    const after = text.slice(Math.max(0, to - begins))
    const look = childOf(run, 'w:rPr')
    const added: Element[] = put ? [] : words.flatMap((each) => writeWords(each, look))
    if (after !== '') added.push(makeRun(after, look))
    const at = parent.children.indexOf(run)
    if (before === '') parent.children.splice(at, 1, ...added)
    else {
      setText(element, before)
      parent.children.splice(at + 1, 0, ...added)
    }
    put = true
  }
}

function setText(element: Element, text: string): void {
  element.name = 'w:t'
  element.attributes['xml:space'] = 'preserve'
  element.children = [text]
}

/** A run of text that looks like another; lines of a text are lines in Word. */
export function makeRun(text: string, look: Element | undefined): Element {
  const lines = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [make('w:br')]),
      make('w:t', { 'xml:space': 'preserve' }, [line]),
    ])
  return make('w:r', {}, look === undefined ? lines : [look, ...lines])
}

/**
 * Words in the look of the tag that they replace. A link is a field and needs no entry elsewhere in the package; it
 * stays black, as official documents are.
 */
export function writeWords({ text, href }: Words, look: Element | undefined): readonly Element[] {
  if (text === '') return []
  const run = makeRun(text, look)
  if (href === undefined) return [run]
  return [make('w:fldSimple', { 'w:instr': ` HYPERLINK "${href.replaceAll('"', '%22')}" ` }, [run])]
}
