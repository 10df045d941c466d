/** Something at rest on the device: unreadable without the officer's key. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer }

/** The key is lost, or the bytes were changed. */
export class SealBroken extends Error {}

const IV_BYTES = 12

/** A key that can be used on this device and never be read out of it. */
export async function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/**
 * Any JSON value, sealed. `name` says what it is (table and id), so that one sealed row cannot be passed off as
 * another. Never await this inside an IndexedDB transaction: the transaction would close under it.
 */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  return sealBytes(key, name, new TextEncoder().encode(JSON.stringify(value)))
}

export async function unseal<Value>(key: CryptoKey, name: string, sealed: Sealed): Promise<Value> {
  const bytes = await unsealBytes(key, name, sealed)
  // Safe: the seal proves that this app wrote these very bytes under this name.
  return JSON.parse(new TextDecoder().decode(bytes)) as Value
}

export async function sealBytes(key: CryptoKey, name: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  return { iv, box: await crypto.subtle.encrypt(terms(iv, name), key, bytes) }
}

export async function unsealBytes(key: CryptoKey, name: string, sealed: Sealed): Promise<ArrayBuffer> {
  try {
    return await crypto.subtle.decrypt(terms(sealed.iv, name), key, sealed.box)
  } catch (cause) {
    throw new SealBroken(`cannot open ${name}`, { cause })
  }
}

function terms(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }
}
