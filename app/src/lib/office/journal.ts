import type { Pack } from '@gieo/engine/pack/pack.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

type Mood = 'good' | 'bad' | undefined

const WORDS: Readonly<Record<string, () => string>> = {
  caseOpened: m.office_did_opened,
  answersChanged: m.office_did_changed,
  fieldContested: m.office_did_contested,
  fieldSettled: m.office_did_settled,
  placeCorrected: m.office_did_placed,
  caseSentBack: m.office_did_sent_back,
  stepTakenBack: m.office_did_taken_back,
  caseWithdrawn: m.office_did_withdrawn,
  caseRestored: m.office_did_restored,
  sameLinked: m.same_did_linked,
  toldApart: m.same_did_told_apart,
  sameUnlinked: m.same_did_unlinked,
  photoAttached: m.office_did_photo,
  photoDescribed: m.office_did_photo_described,
  photoRemoved: m.office_did_photo_removed,
}

/** What an entry of the journal says happened, in a word or two; a stage by the name it has in the case's programme. */
export function sayType(type: string, stage: string | null, pack: Pack | undefined): string {
  if (type === 'stageEntered' && stage !== null && pack !== undefined)
    return sayPack(pack, getLocale(), `stage.${stage}`)
  return WORDS[type]?.() ?? type
}

/** Steps forward are good, what was sent back or stopped is not, everything else is neither. */
export function moodOf(type: string, stage: string | null, pack: Pack | undefined): Mood {
  if (['caseSentBack', 'caseWithdrawn', 'fieldContested'].includes(type)) return 'bad'
  if (type !== 'stageEntered' || stage === null) return undefined
  const standing = pack?.rules.stages.find((one) => one.id === stage)?.standing
  return standing === 'stopped' ? 'bad' : 'good'
}
