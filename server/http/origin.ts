import type { Context as HonoContext } from 'hono'

/** Links in a document leave the browser: they need the whole address, and a proxy says how it was asked for. */
export function originOf(c: HonoContext): string {
  const { host, protocol } = new URL(c.req.url)
  return `${c.req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`
}
