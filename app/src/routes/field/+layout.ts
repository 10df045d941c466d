// One empty page, prerendered, that the phone keeps; everything on it is made there, with or without signal.
export const ssr = false
export const csr = true
export const prerender = 'auto'
