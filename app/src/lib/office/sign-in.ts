import type { ProblemBody } from '@gieo/server/wire/problem.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

export type Refused = {
  readonly cause: string
  readonly remedy: string
  /** The password was one of a slip: one of her own is asked for beside it. */
  readonly asksForNew: boolean
}

/** Opens a session (the answer sets the cookie); says why when it was refused. */
export async function signIn(who: {
  readonly name: string
  readonly password: string
  readonly newPassword?: string | undefined
}): Promise<Refused | undefined> {
  try {
    const response = await fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': getLocale() },
      body: JSON.stringify(who),
    })
    if (response.ok) return undefined
    const problem = (await response.json()) as ProblemBody // every refusal of the API is one
    const asksForNew = problem.code === 'access.password-to-change' || problem.code === 'access.password-weak'
    return { cause: problem.title, remedy: problem.detail, asksForNew }
  } catch {
    return { cause: m.office_unreachable(), remedy: m.office_sign_in_no_signal(), asksForNew: false }
  }
}
