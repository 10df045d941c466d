import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { countCompiled, readTexts, MESSAGE_FILES } from '../../vite/texts.ts'

const APP = fileURLToPath(new URL('../..', import.meta.url))

const read = (language: string, surface: string) =>
  JSON.parse(readFileSync(`${APP}/messages/${language}/${surface}.json`, 'utf8')) as Record<string, unknown>

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

test.each(MESSAGE_FILES)('%s says the same things in Vietnamese and in English', (surface) => {
  const vi = read('vi', surface)
  const en = read('en', surface)
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted())
  for (const [key, text] of Object.entries(vi)) {
    expect(key, 'a key begins with its file').toMatch(new RegExp(`^${surface}_[a-z0-9_]+$`))
    expect(text).toEqual(expect.any(String))
    expect(blanks(String(en[key])), key).toEqual(blanks(String(text)))
  }
})

test('no message shouts, and none is empty', () => {
  const { vi, en } = readTexts()
  for (const [key, text] of [...Object.entries(vi), ...Object.entries(en)]) {
    expect(text.trim(), key).not.toBe('')
    expect(text, key).not.toContain('!')
    expect(text.normalize('NFC'), key).toBe(text)
  }
})

test('every message is compiled', () => {
  execFileSync(process.execPath, ['vite/compile-texts.ts'], { cwd: APP })
  expect(countCompiled()).toBe(Object.keys(readTexts().vi).length)
})
