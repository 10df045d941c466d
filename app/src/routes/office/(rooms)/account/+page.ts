import { listDevices } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ devices: (await listDevices(fetch)).items })
