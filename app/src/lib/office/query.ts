/** An address of the office with its choices; what is empty is left out, so that a plain page has a plain address. */
export function withQuery(path: string, choices: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(choices)) {
    if (value !== undefined && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

type Address = { readonly pathname: string; readonly searchParams: Iterable<readonly [string, string]> }

/** The same page with some choices changed; `undefined` takes one out. */
export function changeQuery(url: Address, changes: Readonly<Record<string, string | undefined>>): string {
  const now = Object.fromEntries(url.searchParams)
  return withQuery(url.pathname, { ...now, ...changes })
}
