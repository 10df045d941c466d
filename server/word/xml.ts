import { escapeXml } from '@gieo/engine/text/escape-xml.ts'
import { SaxesParser } from 'saxes'
import { FileRefused } from '../sheets/refused.ts'

/** XML as a tree. Names keep their prefixes: what Word writes always uses the same ones. */
export type Element = {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const DEPTH_MAX = 200
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Reads one part of a document. Entities of its own are never followed: a part that declares any is refused. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new FileRefused('file.broken')
  })
  parser.on('error', () => {
    throw new FileRefused('file.broken')
  })
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: { ...tag.attributes }, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > DEPTH_MAX) throw new FileRefused('file.bomb')
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (said) => void open.at(-1)?.children.push(said))
  parser.on('cdata', (said) => void open.at(-1)?.children.push(said))
  parser.write(text).close()
  const [top] = elementsOf(root)
  if (top === undefined) throw new FileRefused('file.broken')
  return top
}

export function writeXml(element: Element): string {
  return HEAD + writeElement(element)
}

function writeElement({ name, attributes, children }: Element): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child)))
  return inner.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inner.join('')}</${name}>`
}

/** An element to put into a document. */
export function make(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly (Element | string)[] = [],
): Element {
  return { name, attributes, children: [...children] }
}

export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child of this name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : elementsOf(element).find((child) => child.name === name)
}

/** Every element of a name below, in reading order; what lies within one of them is not looked through. */
export function within(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)))
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
