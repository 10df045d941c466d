// The public site, and every page that does not exist, is plain HTML: no script at all.
export const csr = false
export const ssr = true
