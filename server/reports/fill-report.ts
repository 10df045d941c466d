import type { Tag } from '@gieo/engine/report/tag.ts'
import { tidyTag } from '@gieo/engine/report/tag.ts'
import type { Answer } from '@gieo/engine/report/value.ts'
import { fillPart, type Filling } from '../word/fill.ts'
import {
  addPicture,
  edgeParts,
  packDocument,
  readDocumentPart,
  readPart,
  writeDocumentPart,
  writePart,
  type WordPackage,
} from '../word/package.ts'
import type { Drawn } from './draw.ts'
import { sayPlain, type ReportHead } from './head.ts'
import type { ReadTemplate } from './check-template.ts'
import { writeAnswer, type Pictured } from './write-answer.ts'

/** The answers of a report by the tidy text of their tags. */
export type Answers = Readonly<Record<string, Answer>>

/** The Word file: the template with every tag answered. The template itself is left as it is. */
export function fillReport(
  template: ReadTemplate,
  head: ReportHead,
  answers: Answers,
  { origin, drawn }: { readonly origin: string; readonly drawn: ReadonlyMap<string, Drawn> },
): Uint8Array {
  const parts: WordPackage = new Map(template.parts)
  const pictures = placePictures(parts, drawn)
  const answerTo = (text: string): Filling => {
    const tidy = tidyTag(text)
    const tag: Tag | undefined = template.tags.get(tidy)
    if (tag?.is === 'plain') return { words: [{ text: sayPlain(tag.name, head) }] }
    const answer = answers[tidy]
    if (answer === undefined) throw new Error(`a report without an answer to ${tidy}`)
    return writeAnswer({ origin, pictures }, tidy, answer)
  }
  const document = readDocumentPart(parts)
  fillPart(document, answerTo)
  writeDocumentPart(parts, document)
  for (const name of edgeParts(parts)) {
    const part = readPart(parts, name)
    if (part === undefined) continue
    fillPart(part, answerTo)
    writePart(parts, name, part)
  }
  return packDocument(parts)
}

function placePictures(parts: WordPackage, drawn: ReadonlyMap<string, Drawn>): ReadonlyMap<string, Pictured> {
  return new Map(
    [...drawn].map(([key, { bytes, kind, tall }], index) => [
      key,
      { id: addPicture(parts, bytes, kind), number: index + 1, tall },
    ]),
  )
}
