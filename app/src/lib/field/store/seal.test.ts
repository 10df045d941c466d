import { expect, test } from 'vitest'
import { makeKey, seal, SealBroken, unseal } from './seal.ts'

test('what is sealed opens with its key and its name only', async () => {
  const key = await makeKey()
  const sealed = await seal(key, 'draft:1', { title: 'Vườn sinh thái' })
  expect(await unseal(key, 'draft:1', sealed)).toEqual({ title: 'Vườn sinh thái' })
  await expect(unseal(key, 'draft:2', sealed)).rejects.toThrow(SealBroken)
  await expect(unseal(await makeKey(), 'draft:1', sealed)).rejects.toThrow(SealBroken)
})

test('the key cannot be read out of the device', async () => {
  await expect(crypto.subtle.exportKey('raw', await makeKey())).rejects.toThrow()
})
