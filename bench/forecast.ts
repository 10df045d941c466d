import { machine, say } from './measure.ts'
import { coverInWorlds } from './forecast/worlds.ts'
import { judgeInVillages } from './forecast/villages.ts'

// Is a forecast what the page says it is? (a) Who of a village takes something up next: told by their ties to those who did,
// beside what is known of a household alone, in villages that were not learned from. The villages are public and not kept here.
// (b) Does what comes lie within the range of 80 % about as often? In invented worlds, of which the model knows nothing but the
// history; and in worlds that are not as it thinks, told apart. Bar: 75 to 85 %.
// node bench/forecast.ts FOLDER
const folder = process.argv[2]
const worlds = Number(process.env['GIEO_WORLDS'] ?? 200)

say(`Forecasts · ${machine()}`)
if (folder === undefined) say('no folder of villages given: only invented worlds')
else judgeInVillages(folder)
process.exit(coverInWorlds(worlds) ? 0 : 1)
