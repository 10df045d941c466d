import { systemClock } from '../context.ts'
import { makeContext } from '../open.ts'
import { openDatabase } from '../store/database.ts'
import { workOnce } from './work.ts'

// A server's work on imports in a process of its own, so that a test can kill it: database and folder are its arguments.
const [url = '', folder = ''] = process.argv.slice(2)
await workOnce(await makeContext(openDatabase(url, 5), folder, systemClock))
