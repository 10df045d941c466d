import { readConfig } from '../config.ts'
import { open } from '../open.ts'
import { clearTraining, findTrainingPlace } from '../training/place.ts'
import { print, type CliCommand } from './command.ts'

export const training: CliCommand = {
  usage: 'training reset',
  about: 'Empty the training place; it is laid out anew on the next visit. The records are not touched.',
  run: async ({ words }) => {
    if (words[0] !== 'reset') throw new Error('gieo training reset')
    const config = readConfig(process.env)
    const { url, close } = await open(config)
    try {
      const place = findTrainingPlace(config, url)
      if (place === undefined)
        throw new Error('There is no training place: see GIEO_TRAINING_PORT in docs/operations.md.')
      await clearTraining(place, url)
      print('The training place is empty. The next visit lays it out anew.')
      return 0
    } finally {
      await close()
    }
  },
}
