import { loadPractice } from '#lib/practices/load.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ fetch, params }) => loadPractice(fetch, params)
