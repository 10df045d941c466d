import type { TrainingBody } from '@gieo/server/wire/training.ts'
import { askApi } from '#lib/api/ask.ts'
import { otherPlace } from '#lib/api/other-place.ts'
import type { PageLoad } from './$types'

/** Where to practise, or, in the training place, the way back and the button to start afresh. */
export const load: PageLoad = async ({ fetch, url }) => {
  const training = await askApi<TrainingBody>(fetch, '/api/v1/training')
  return { here: training.here, other: otherPlace(training, url) }
}
