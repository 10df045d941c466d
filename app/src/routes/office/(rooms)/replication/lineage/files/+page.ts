import { listInstallations, listLineages } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const [installations, lineages] = await Promise.all([listInstallations(fetch), listLineages(fetch)])
  return { installations, lineages }
}
