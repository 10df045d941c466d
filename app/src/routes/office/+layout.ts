// Staff's rooms are rendered on the server (one round trip) and then live in the browser.
export const ssr = true
export const csr = true
