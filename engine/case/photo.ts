import { tidyText } from '../form/tidy.ts'
import type { PackRules } from '../pack/pack.ts'
import { refuse } from '../problem.ts'
import { isPlainDate } from '../text/date.ts'
import { photoTouch, type Case, type Photo } from './case.ts'
import type { Command, PhotoData } from './command.ts'
import { isOutdated } from './conflict.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'

type PhotoCommand = Command & { kind: 'attachPhoto' | 'describePhoto' | 'removePhoto' }

/** A photo is announced first (its words and its hash) and its bytes follow when the signal allows. */
export function decidePhoto(rules: PackRules, state: Case, command: PhotoCommand, facts: Facts): Decision {
  const photo = state.photos.find((candidate) => candidate.id === command.data.photo)
  const known = photo !== undefined
  const takenOn = command.kind === 'removePhoto' ? undefined : command.data.takenOn
  if (takenOn !== undefined && !isPlainDate(takenOn)) return refuse('command.date-invalid', { date: takenOn })
  switch (command.kind) {
    case 'attachPhoto':
      if (known) return refuse('photo.exists')
      if (state.photos.length >= rules.photosMax) return refuse('photo.too-many', { max: rules.photosMax })
      return {
        events: [
          {
            type: 'photoAttached',
            photo: { ...describe(command.data), sha256: command.data.sha256, bytes: command.data.bytes },
          },
        ],
      }
    case 'describePhoto':
      if (!known) return refuse('photo.unknown')
      return {
        events: [{ type: 'photoDescribed', photo: keepWithdrawal(state, photo, command, facts) }],
      }
    case 'removePhoto':
      return known
        ? { events: [{ type: 'photoRemoved', photo: command.data.photo }] }
        : refuse('photo.unknown')
  }
}

// Somebody withdrew consent after this person last looked: a caption written meanwhile must not give it back.
function keepWithdrawal(
  state: Case,
  photo: Photo,
  command: Command & { kind: 'describePhoto' },
  facts: Facts,
) {
  const said = describe(command.data)
  const isStale = isOutdated(state, photoTouch(photo.id), command.basedOn, facts)
  return isStale && !photo.consent ? { ...said, consent: false } : said
}

function describe(said: PhotoData) {
  return {
    id: said.photo,
    captionVi: tidyText(said.captionVi),
    captionEn: tidyText(said.captionEn),
    credit: tidyText(said.credit),
    consent: said.consent,
    ...(said.takenOn === undefined ? {} : { takenOn: said.takenOn }),
  }
}
