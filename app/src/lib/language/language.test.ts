import { expect, test } from 'vitest'
import { inLanguage, languageOf, surfaceOf, withoutLanguage } from './language.ts'

test('the public site says its language in the address', () => {
  expect(languageOf('/', 'en')).toBe('vi')
  expect(languageOf('/models', undefined)).toBe('vi')
  expect(languageOf('/en', undefined)).toBe('en')
  expect(languageOf('/en/models/1', undefined)).toBe('en')
  expect(languageOf('/english-lessons', undefined)).toBe('vi')
})

test('the field app and the office follow the person, Vietnamese when nobody chose', () => {
  expect(languageOf('/field/outbox', undefined)).toBe('vi')
  expect(languageOf('/field', 'en')).toBe('en')
  expect(languageOf('/office/cases', 'fr')).toBe('vi')
})

test('a public page has one route and one address in each language', () => {
  for (const path of ['/', '/models', '/models/1']) {
    expect(withoutLanguage(inLanguage(path, 'en'))).toBe(path)
    expect(inLanguage(inLanguage(path, 'en'), 'vi')).toBe(path)
    expect(inLanguage(inLanguage(path, 'en'), 'en')).toBe(inLanguage(path, 'en'))
  }
})

test('a place whose name begins like a surface stays public', () => {
  expect(surfaceOf('/fields')).toBe('public')
  expect(surfaceOf('/office')).toBe('office')
})
