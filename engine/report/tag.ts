import { finding, type Finding } from '../finding.ts'
import { parsePeriod } from '../indicator/period.ts'
import { nearest } from '../text/nearest.ts'
import {
  ASKING_TAGS,
  findOption,
  findTag,
  tagNames,
  type AskingTag,
  type PlainTag,
  type TagOption,
} from './tag-words.ts'

/**
 * What a template asks for between braces: `{figure skilled-mobilisation.models-checked previous}`, or in Vietnamese
 * `{số skilled-mobilisation.models-checked kỳ-trước}`.
 */
export type Tag =
  | { readonly is: 'plain'; readonly name: PlainTag }
  | {
      readonly is: 'asking'
      readonly name: AskingTag
      /** Indicators, or one programme; models and photos may do without. */
      readonly of: readonly string[]
      readonly option: TagOption | undefined
      /** Another unit than the report's own, by its id or its code. */
      readonly unit: string | undefined
      /** Another period than the report's own, as addresses write it. */
      readonly period: string | undefined
      /** How many at most: models, photos. */
      readonly max: number | undefined
    }

/** What templates may name: everything that is counted or declared, and the programmes. */
export type Known = {
  readonly counted: ReadonlySet<string>
  readonly declared: ReadonlySet<string>
  readonly programmes: ReadonlySet<string>
}

const MAX_HIGHEST = 50

/** Tags whose answer is a table or a picture: they stand alone in their paragraph. */
const BLOCKS: readonly string[] = ['table', 'chart', 'compared', 'models', 'photos']

export function isBlock(tag: Tag): boolean {
  return tag.is === 'asking' && BLOCKS.includes(tag.name)
}

/** The words of a tag as they are compared and kept: Word turns spaces and hyphens into others of their kind. */
export function tidyTag(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00a0\s]+/g, ' ')
    .replaceAll(/[\u2010-\u2014]/g, '-')
    .trim()
}

/** Reads what stands between the braces; `path` is where, for the findings. */
export function readTag(text: string, known: Known, path: string): Tag | readonly Finding[] {
  const [head = '', ...words] = tidyTag(text).split(' ')
  const name = findTag(head)
  if (name === undefined) return [unknown(path, 'template.tag-unknown', head, tagNames())]
  if (!isAsking(name)) {
    return words.length === 0
      ? { is: 'plain', name }
      : [finding(path, 'template.tag-has-more', { tag: head })]
  }
  return readAsking(name, words, known, path)
}

function isAsking(name: PlainTag | AskingTag): name is AskingTag {
  return Object.hasOwn(ASKING_TAGS, name)
}

function readAsking(
  name: AskingTag,
  words: readonly string[],
  known: Known,
  path: string,
): Tag | readonly Finding[] {
  const of: string[] = []
  let option: TagOption | undefined
  let unit: string | undefined
  let period: string | undefined
  let max: number | undefined
  const findings: Finding[] = []
  for (const word of words) {
    const [, asked] = /^(?:unit|đơn-vị)=(.+)$/iu.exec(word) ?? []
    const [, when] = /^(?:period|kỳ)=(.+)$/iu.exec(word) ?? []
    if (asked !== undefined) unit = asked
    else if (when !== undefined && parsePeriod(when) !== undefined) period = when
    else if (/^\d+$/.test(word)) max = Math.min(Number(word), MAX_HIGHEST)
    else if (findOption(word) !== undefined) option = findOption(word)
    else {
      const missed = checkSubject(name, word, known, path)
      if (missed === undefined) of.push(word)
      else findings.push(missed)
    }
  }
  if (of.length === 0 && findings.length === 0 && !NEEDS_NOTHING.includes(name))
    findings.push(finding(path, 'template.indicator-missing', { tag: name }))
  if (findings.length > 0) return findings
  return { is: 'asking', name, of, option, unit, period, max }
}

const NEEDS_NOTHING: readonly AskingTag[] = ['models', 'photos', 'declared']
const OF_PROGRAMMES: readonly AskingTag[] = ['models', 'photos']

function checkSubject(name: AskingTag, word: string, known: Known, path: string): Finding | undefined {
  const names = OF_PROGRAMMES.includes(name)
    ? known.programmes
    : name === 'declared'
      ? known.declared
      : name === 'table'
        ? new Set([...known.counted, ...known.programmes])
        : name === 'compared'
          ? new Set([...known.counted, ...known.declared])
          : known.counted
  return names.has(word) ? undefined : unknown(path, 'template.indicator-unknown', word, [...names])
}

function unknown(path: string, code: string, word: string, names: readonly string[]): Finding {
  const like = nearest(word, names)
  return finding(path, code, like === undefined ? { tag: word } : { tag: word, like })
}
