import { subjectOf, type Change } from '@gieo/engine/case/change.ts'
import type { Photo, Spot } from '@gieo/engine/case/case.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import { diffLines, diffWords, type Piece } from '@gieo/engine/text/diff.ts'
import { sayAnswer } from '#lib/field/case/say-answer.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { spoken } from '#lib/field/say.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** One change as people read it: what it is about, and the old and new of it in pieces. */
export type ChangeLine = {
  readonly subject: string
  readonly name: string
  readonly pieces: readonly Piece[]
}

export type Names = { readonly pack: Pack; readonly units: ReadonlyMap<string, string> }

/** Changes in words, in the order in which the form asks. */
export function sayChanges(changes: readonly Change[], names: Names): readonly ChangeLine[] {
  const place = new Map(names.pack.rules.fields.map(({ id }, index) => [id, index]))
  const last = place.size
  return changes
    .map((change) => sayChange(change, names))
    .toSorted((left, right) => (place.get(left.subject) ?? last) - (place.get(right.subject) ?? last))
}

/** What a change is about, for its line and for the choice of what to see. */
export function saySubject(subject: string, { pack }: Names): string {
  return SUBJECTS[subject]?.() ?? sayPack(pack, getLocale(), `field.${subject}`)
}

const SUBJECTS: Readonly<Record<string, () => string>> = {
  '@stage': m.office_col_stage,
  '@place': m.office_col_place,
  '@spot': m.places_spot,
  '@photo': m.office_photo,
  '@sent-back': m.shared_state_refused,
  '@withdrawn': m.shared_state_withdrawn,
}

function sayChange(change: Change, names: Names): ChangeLine {
  const subject = subjectOf(change)
  return { subject, name: sayName(change, subject, names), pieces: piecesOf(change, names) }
}

function sayName(change: Change, subject: string, names: Names): string {
  const name = saySubject(subject, names)
  if (change.is === 'contested') return m.places_contested({ field: name })
  return change.is === 'decided' ? m.places_decided({ field: name }) : name
}

function piecesOf(change: Change, { pack, units }: Names): readonly Piece[] {
  switch (change.is) {
    case 'answer':
      return differing(pack, change.field, change.from, change.to)
    case 'contested':
      return differing(pack, change.field, change.kept, change.offered)
    // The version that was not taken, held against the one that stays.
    case 'decided':
      return differing(pack, change.field, change.offered, change.kept)
    case 'stage': {
      const say = (stage: string) => (stage === '' ? '' : sayPack(pack, getLocale(), `stage.${stage}`))
      return swapped(say(change.from), say(change.to))
    }
    case 'place':
      return swapped(units.get(change.from) ?? '', units.get(change.to) ?? '')
    case 'spot':
      return swapped(saySpot(change.from), saySpot(change.to))
    case 'photo':
      return change.from !== undefined && change.to !== undefined
        ? diffLines(sayPhoto(change.from), sayPhoto(change.to))
        : swapped(sayPhoto(change.from), sayPhoto(change.to))
    case 'sent-back':
    case 'withdrawn':
      return swapped(change.from?.reason ?? '', change.to?.reason ?? '')
  }
}

// Texts differ by words and lists by rows; of anything else the old stands whole beside the new.
function differing(pack: Pack, id: string, from: unknown, to: unknown): readonly Piece[] {
  const field = pack.rules.fields.find((one) => one.id === id)
  if (field === undefined) return []
  const [before, after] = [from, to].map((answer) => sayAnswer(pack, field, answer, spoken()))
  if (field.kind === 'text') return diffWords(before ?? '', after ?? '')
  if (field.kind === 'list') return diffLines(asLines(before ?? ''), asLines(after ?? ''))
  return swapped(before ?? '', after ?? '')
}

function asLines(text: string): string {
  return text === '' ? '' : `${text}\n`
}

function swapped(before: string, after: string): readonly Piece[] {
  const pieces: readonly Piece[] = [
    { is: 'gone', text: before },
    { is: 'new', text: after },
  ]
  return pieces.filter(({ text }) => text !== '')
}

function saySpot(spot: Spot | undefined): string {
  return spot === undefined ? '' : `${spot.lat}, ${spot.lon}`
}

function sayPhoto(photo: Photo | undefined): string {
  if (photo === undefined) return ''
  const consent = photo.consent ? m.office_photo_consent() : m.office_photo_no_consent()
  const said = [photo.captionVi, photo.captionEn, photo.credit].filter((text) => text !== '')
  return `${[...said, consent].join('\n')}\n`
}
