import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { isBlock, readTag, tidyTag, type Known, type Tag } from '@gieo/engine/report/tag.ts'
import type { IndicatorRow } from '../wire/figures.ts'
import { orRefusal } from '../sheets/refused.ts'
import { findTags } from '../word/fill.ts'
import { edgeParts, openPackage, readDocumentPart, readPart, type WordPackage } from '../word/package.ts'

/** A template that was read: its parts, and every tag it holds by its tidy text. */
export type ReadTemplate = { readonly parts: WordPackage; readonly tags: ReadonlyMap<string, Tag> }

const TAGS_MAX = 400

/** Reads an uploaded template; refused with every finding when anything in it cannot be used. */
export async function readTemplate(bytes: Uint8Array, known: Known): Promise<ReadTemplate | Refusal> {
  const parts = await readPackage(bytes)
  return 'refused' in parts ? parts : checkTemplate(parts, known)
}

/** The guards look at a file on disk before anything is unpacked. */
export async function readPackage(bytes: Uint8Array): Promise<WordPackage | Refusal> {
  const file = join(tmpdir(), `gieo-template-${randomUUID()}.docx`)
  await writeFile(file, bytes)
  try {
    const parts = await orRefusal(() => openPackage(file))
    if ('refused' in parts) return parts.refused.code === 'file.broken' ? refuse('template.not-word') : parts
    return parts
  } finally {
    await rm(file, { force: true })
  }
}

export async function checkTemplate(parts: WordPackage, known: Known): Promise<ReadTemplate | Refusal> {
  const tags = new Map<string, Tag>()
  const findings: Finding[] = []
  const read = await orRefusal(async () => [
    { edge: false, part: readDocumentPart(parts) },
    ...edgeParts(parts).flatMap((name) => {
      const part = readPart(parts, name)
      return part === undefined ? [] : [{ edge: true, part }]
    }),
  ])
  if ('refused' in read) return read
  for (const { part, edge } of read) {
    const found = findTags(part)
    for (const text of found.open)
      findings.push(finding(place(text), 'template.tag-open', { text: place(text) }))
    for (const each of found.tags) {
      const tag = readTag(each.text, known, place(each.paragraph))
      if (isFindings(tag)) findings.push(...tag)
      else if (isBlock(tag) && (!each.alone || edge))
        findings.push(finding(place(each.paragraph), 'template.block-not-alone', { tag: tidyTag(each.text) }))
      else tags.set(tidyTag(each.text), tag)
    }
  }
  const saysCut = [...tags.values()].some((tag) => tag.is === 'plain' && tag.name === 'cut')
  if (!saysCut) findings.push(finding('', 'template.cut-missing'))
  if (findings.length > 0) return refuse('template.broken', undefined, findings)
  const asking = [...tags.values()].filter((tag) => tag.is === 'asking').length
  return asking > TAGS_MAX ? refuse('report.too-many-tags', { max: TAGS_MAX }) : { parts, tags }
}

/** What templates may name, from what is counted and declared here. */
export function knownFrom(indicators: Iterable<IndicatorRow>): Known {
  const rows = [...indicators]
  const namesOf = (kind: IndicatorRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ name }) => name)
  return {
    counted: new Set(namesOf('counted')),
    declared: new Set(namesOf('declared')),
    programmes: new Set(rows.flatMap(({ programme }) => programme ?? [])),
  }
}

const PLACE_LENGTH = 60

// The paragraph itself is the best address: Word has no line numbers, but it can search.
function place(paragraph: string): string {
  return paragraph.length > PLACE_LENGTH ? `${paragraph.slice(0, PLACE_LENGTH)}…` : paragraph
}

function isFindings(found: Tag | readonly Finding[]): found is readonly Finding[] {
  return Array.isArray(found)
}
