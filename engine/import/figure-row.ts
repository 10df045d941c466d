import type { Role } from '../access/role.ts'

/** Who states figures for a unit: whoever answers for what its organisation reports. */
export const MAY_DECLARE: readonly Role[] = ['officer', 'programme-manager', 'leader']
