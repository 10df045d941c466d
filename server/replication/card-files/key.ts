import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical } from '@gieo/engine/log/canonical.ts'
import type { SignedBody, SignedVersion } from '@gieo/engine/replication/card-file/card-file.ts'

/** The key with which this installation signs; whoever has the file can sign in its name. */
export type OwnKey = { readonly id: string; readonly publicKey: string; readonly privateKey: KeyObject }

type Kept = { readonly id: string; readonly privateKey: string }

/** Reads the key of this installation; the first time it is asked for it makes one. */
export async function ownKey(folder: string): Promise<OwnKey> {
  const file = join(folder, 'keys', 'cards.json')
  const kept = (await readKept(file)) ?? (await makeKey(file))
  const privateKey = createPrivateKey(kept.privateKey)
  return { id: kept.id, publicKey: rawOf(createPublicKey(privateKey)), privateKey }
}

async function readKept(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Kept) // written by `makeKey`
}

async function makeKey(file: string): Promise<Kept> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const kept: Kept = {
    id: randomUUID(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, JSON.stringify(kept), { mode: 0o600, flag: 'wx' })
    return kept
  } catch (failure) {
    // Another process made one meanwhile: there is one key only.
    const made = await readKept(file)
    if (made === undefined) throw failure
    return made
  }
}

export function signBody(body: SignedBody, { privateKey }: OwnKey): SignedVersion {
  return { body, signature: sign(null, bytesOf(body), privateKey).toString('base64url') }
}

/** Whether the body was signed, as it is, by the key that it names itself. */
export function isSigned({ body, signature }: SignedVersion): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  const key = keyOf(body.by.publicKey)
  return key !== undefined && bytes.length === SIGNATURE_BYTES && verify(null, bytesOf(body), key, bytes)
}

const SIGNATURE_BYTES = 64

/** What two people read to each other: the first 128 bits of the key's SHA-256. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex')
  return hash.slice(0, 32).toUpperCase()
}

function bytesOf(body: SignedBody): Buffer {
  return Buffer.from(canonical(body), 'utf8')
}

function rawOf(key: KeyObject): string {
  return key.export({ format: 'jwk' }).x ?? ''
}

function keyOf(publicKey: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  } catch {
    return undefined
  }
}
