import { describe, expect, test } from 'vitest'
import { soundTypeOf, withoutTags } from './sound.ts'
import { makeBox, makeWav } from './sound.testing.ts'

const NAMED = 'Bản Yên Hòa, chị Lan'

function makeM4a(handler: string): Buffer {
  const place = makeBox('udta', makeBox('©xyz', Buffer.from('+19.3+105.4 ' + NAMED)))
  const track = makeBox('trak', makeBox('hdlr', Buffer.from(`0000mhlr${handler}`)), place)
  return Buffer.concat([
    makeBox('ftyp', Buffer.from('M4A \0\0\0\0')),
    makeBox('moov', track, place),
    makeBox('mdat', Buffer.from('sound itself, 0123456789')),
  ])
}

function makeMp3(): Buffer {
  const tag = Buffer.from(NAMED)
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, tag.length])
  const tail = Buffer.alloc(128)
  tail.write('TAG' + NAMED, 'utf8')
  return Buffer.concat([head, tag, Buffer.from([0xff, 0xfb, 0x90, 0x64, 1, 2, 3]), tail])
}

describe('a recording is known by its own bytes', () => {
  test.each([
    ['a WAV file', makeWav(), 'audio/wav'],
    ['an MP3 file with a tag', makeMp3(), 'audio/mpeg'],
    ['an MP3 file without one', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['a recording of a phone', makeM4a('soun'), 'audio/mp4'],
    ['Opus in Ogg', Buffer.from('OggS....OpusHead'), 'audio/ogg'],
    [
      'what a browser records',
      Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Buffer.from('webm A_OPUS')]),
      'audio/webm',
    ],
    ['a film of a phone', makeM4a('vide'), undefined],
    ['a film of a browser', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Buffer.from('V_VP8 A_OPUS')]), undefined],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), undefined],
    ['a page', Buffer.from('<!doctype html><script>'), undefined],
    ['a word', Buffer.from('ab'), undefined],
  ])('%s', (_name, bytes, type) => {
    expect(soundTypeOf(bytes)).toBe(type)
  })
})

describe('what is written beside the sound goes', () => {
  test.each([
    ['WAV', makeWav(NAMED), 'audio/wav'],
    ['M4A', makeM4a('soun'), 'audio/mp4'],
    ['MP3', makeMp3(), 'audio/mpeg'],
  ] as const)('from %s, and the sound stays', (_name, bytes, type) => {
    expect(bytes.includes('Lan')).toBe(true)
    const kept = withoutTags(bytes, type)
    expect(kept.includes('Lan')).toBe(false)
    expect(kept.includes('+19.3')).toBe(false)
    expect(soundTypeOf(kept)).toBe(type)
  })

  test('a file whose boxes lie about their length is left as it is, and nothing fails', () => {
    const broken = Buffer.concat([
      makeBox('ftyp', Buffer.from('M4A ')),
      Buffer.from([0, 0, 0, 3, 1, 2, 3, 4, 5]),
    ])
    expect(withoutTags(broken, 'audio/mp4')).toEqual(broken)
  })
})
