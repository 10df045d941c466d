import { tidyText } from '../form/tidy.ts'
import type { PackRules } from '../pack/pack.ts'
import { refuse } from '../problem.ts'
import { isPlainDate } from '../text/date.ts'
import type { Case } from './case.ts'
import type { Command, PhotoData } from './command.ts'
import type { Decision } from './decide.ts'

type PhotoCommand = Command & { kind: 'attachPhoto' | 'describePhoto' | 'removePhoto' }

/** A photo is announced first (its words and its hash) and its bytes follow when the signal allows. */
export function decidePhoto(rules: PackRules, state: Case, command: PhotoCommand): Decision {
  const known = state.photos.some((photo) => photo.id === command.data.photo)
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
      return known
        ? { events: [{ type: 'photoDescribed', photo: describe(command.data) }] }
        : refuse('photo.unknown')
    case 'removePhoto':
      return known
        ? { events: [{ type: 'photoRemoved', photo: command.data.photo }] }
        : refuse('photo.unknown')
  }
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
