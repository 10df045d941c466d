import { isRole } from '../access/role.ts'
import { finding, type Finding } from '../finding.ts'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const ID_LENGTH_MAX = 60

/** Ids are kebab-case, so that they can stand in addresses, files and text keys; one list uses each once. */
export function checkIds(path: string, ids: readonly string[]): readonly Finding[] {
  return [...ids.flatMap((id) => checkId(`${path}.${id}`, id)), ...checkTwice(path, ids)]
}

export function checkId(path: string, id: string): readonly Finding[] {
  return ID.test(id) && id.length <= ID_LENGTH_MAX ? [] : [finding(path, 'pack.id-malformed', { id })]
}

/** One finding for each id that stands more than once. */
export function checkTwice(path: string, ids: readonly string[]): readonly Finding[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => finding(`${path}.${id}`, 'pack.id-twice', { id }))
}

/** Somebody must be able to do it, and every role must exist. */
export function checkRoles(path: string, roles: readonly string[]): readonly Finding[] {
  if (roles.length === 0) return [finding(path, 'pack.nobody-may')]
  const unknown = roles.filter((role) => !isRole(role))
  return [...unknown.map((role) => finding(path, 'pack.role-unknown', { role })), ...checkTwice(path, roles)]
}

/** A limit that is a whole number within bounds. */
export function checkLimit(
  path: string,
  limit: string,
  value: number,
  bounds: { readonly min: number; readonly max: number },
): readonly Finding[] {
  const fits = Number.isInteger(value) && value >= bounds.min && value <= bounds.max
  return fits ? [] : [finding(`${path}.${limit}`, 'pack.limit-unfit', { limit, value, ...bounds })]
}
