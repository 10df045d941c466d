import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import {
  FORMAT,
  FORMAT_VERSION,
  hashOfTravelling,
  type CardFile,
} from '@gieo/engine/replication/card-file/card-file.ts'
import { CardFileShape } from '../../wire/card-files.ts'
import { isSigned } from './key.ts'

/** A file with its pictures is never longer than this. */
export const FILE_BYTES_MAX = 16_000_000

/** Cards are written by hand: what is nested deeper, or has more parts, was made to choke whoever reads it. */
const DEPTH_MAX = 40
const PARTS_MAX = 400_000

/**
 * Reads a card file from anywhere: every byte is checked before anything of it is believed, and what is wrong is a
 * refusal. A file that comes out of here says what its signers said; whether they are known is asked elsewhere.
 */
export function readCardFile(bytes: Uint8Array): CardFile | Refusal {
  if (bytes.length > FILE_BYTES_MAX) return refuse('card-file.too-large', { max: FILE_BYTES_MAX / 1_000_000 })
  const parsed = parse(bytes)
  const head = Head.safeParse(parsed)
  if (!head.success) return refuse('card-file.not-one')
  const { formatVersion: found } = head.data
  if (found !== FORMAT_VERSION) return refuse('card-file.format-unknown', { found, known: FORMAT_VERSION })
  const shaped = CardFileShape.safeParse(parsed)
  if (!shaped.success) return refuse('card-file.malformed', undefined, shaped.error.issues.map(sayIssue))
  // The file as it was written, not as it was parsed: what is signed is signed with every part of it. Safe, as the
  // schema has just found its shape.
  const file = parsed as CardFile
  return checkNames(file) ?? checkSignatures(file) ?? checkPictures(file) ?? file
}

const Head = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.number().int() })

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isShallow(text) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

function isShallow(text: string): boolean {
  let [depth, parts, isText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (isText) {
      if (letter === BACKSLASH) at++
      else if (letter === QUOTE) isText = false
    } else if (letter === QUOTE) isText = true
    else if (letter === BRACE || letter === BRACKET) depth++
    else if (letter === BRACE_END || letter === BRACKET_END) depth--
    else if (letter === COMMA) parts++
    if (depth > DEPTH_MAX || parts > PARTS_MAX) return false
  }
  return true
}

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44]
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [123, 125, 91, 93]

function sayIssue({ path, message }: z.core.$ZodIssue) {
  return finding(path.join('.'), 'request.part-malformed', { message })
}

// The version asked for is there, and none twice.
function checkNames({ wanted, versions }: CardFile): Refusal | undefined {
  const names = versions.map(({ body: { of } }) => `${of.card}@${of.version}`)
  const twice = names.flatMap((name, at) =>
    names.indexOf(name) < at ? [finding(`versions.${at}`, 'request.part-malformed', { message: name })] : [],
  )
  const isThere = names.includes(`${wanted.card}@${wanted.version}`)
  const findings = isThere ? twice : [...twice, finding('wanted', 'request.part-malformed', { message: '' })]
  return findings.length === 0 ? undefined : refuse('card-file.malformed', undefined, findings)
}

function checkSignatures({ versions }: CardFile): Refusal | undefined {
  const wrong = versions.find(
    (signed) => !isSigned(signed) || signed.body.hash !== hashOfTravelling(signed.body.of, signed.body.says),
  )
  if (wrong === undefined) return undefined
  const { of, says, by } = wrong.body
  return refuse('card-file.signature-wrong', { version: of.version, title: says.title.vi, name: by.name })
}

function checkPictures({ versions, pictures }: CardFile): Refusal | undefined {
  const signed = new Set(versions.flatMap(({ body }) => body.media.map(({ sha256 }) => sha256)))
  const isTrue = pictures.every(({ sha256, base64 }) => {
    const bytes = Buffer.from(base64, 'base64')
    return signed.has(sha256) && createHash('sha256').update(bytes).digest('hex') === sha256
  })
  return isTrue ? undefined : refuse('card-file.picture-changed')
}
