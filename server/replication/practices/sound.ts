/** What a recording may be. Its own bytes say what it is, never the name of the file or what was sent beside it. */
export type SoundType = 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/webm' | 'audio/wav'

/** The kind of a recording; `undefined` for pictures, films and everything else. */
export function soundTypeOf(bytes: Buffer): SoundType | undefined {
  if (isWav(bytes)) return 'audio/wav'
  if (isMpeg(bytes)) return 'audio/mpeg'
  if (text(bytes, 0, 4) === 'OggS') return isOggSound(bytes) ? 'audio/ogg' : undefined
  if (text(bytes, 4, 8) === 'ftyp') return bytes.includes('vide') ? undefined : 'audio/mp4'
  if (bytes.subarray(0, 4).equals(EBML)) return isWebmSound(bytes) ? 'audio/webm' : undefined
  return undefined
}

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])
const HEAD_BYTES = 4096

function isWav(bytes: Buffer): boolean {
  return text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WAVE'
}

// A tag before the sound, or at once a frame: eleven bits that are all set, of layer III.
function isMpeg(bytes: Buffer): boolean {
  if (text(bytes, 0, 3) === 'ID3') return true
  const [first = 0, second = 0] = bytes
  return first === 0xff && (second & 0xe6) === 0xe2
}

function isOggSound(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD_BYTES)
  return ['OpusHead', '\u0001vorbis', 'Speex'].some((codec) => head.includes(codec, 0, 'latin1'))
}

// Codecs are written as words in the head of the file: "A_OPUS" is heard, "V_VP8" is seen.
function isWebmSound(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD_BYTES)
  return head.includes('A_') && !['V_VP', 'V_AV1', 'V_MPEG'].some((codec) => head.includes(codec))
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to)
}

/** The same sound without what a phone wrote beside it: titles, names of people, places. */
export function withoutTags(bytes: Buffer, type: SoundType): Buffer {
  switch (type) {
    case 'audio/mpeg':
      return withoutMpegTags(bytes)
    case 'audio/mp4':
      return blankBoxes(Buffer.from(bytes), 0, bytes.length)
    case 'audio/wav':
      return blankChunks(Buffer.from(bytes))
    case 'audio/ogg':
    case 'audio/webm':
      // Written by browsers and recorders, which put only their own name in.
      return bytes
  }
}

const TAG_HEAD = 10
const TAG_TAIL = 128

function withoutMpegTags(bytes: Buffer): Buffer {
  const from = text(bytes, 0, 3) === 'ID3' ? TAG_HEAD + sevenBits(bytes.subarray(6, TAG_HEAD)) : 0
  const isTagged = text(bytes, bytes.length - TAG_TAIL, bytes.length - TAG_TAIL + 3) === 'TAG'
  return bytes.subarray(Math.min(from, bytes.length), isTagged ? bytes.length - TAG_TAIL : undefined)
}

function sevenBits(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0)
}

const BOX_HEAD = 8
const WITH_BOXES = ['moov', 'trak']
const ABOUT_PEOPLE = ['udta', 'meta']

// Boxes of data about the recording become free space of the same length, so that nothing else moves.
function blankBoxes(bytes: Buffer, from: number, to: number): Buffer {
  let at = from
  while (at + BOX_HEAD <= to) {
    const length = bytes.readUInt32BE(at)
    const end = length === 0 ? to : at + length
    const kind = text(bytes, at + 4, at + BOX_HEAD)
    if (length === 1 || (length !== 0 && length < BOX_HEAD) || end > to) {
      // A length of 64 bits is only used for the sound itself, which is passed over.
      const long = length === 1 && at + 16 <= to ? Number(bytes.readBigUInt64BE(at + BOX_HEAD)) : 0
      if (long < 16 || at + long > to) return bytes
      at += long
      continue
    }
    if (ABOUT_PEOPLE.includes(kind)) {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, at + BOX_HEAD, end)
    } else if (WITH_BOXES.includes(kind)) blankBoxes(bytes, at + BOX_HEAD, end)
    at = end
  }
  return bytes
}

const RIFF_HEAD = 12

function blankChunks(bytes: Buffer): Buffer {
  let at = RIFF_HEAD
  while (at + BOX_HEAD <= bytes.length) {
    const end = Math.min(bytes.length, at + BOX_HEAD + bytes.readUInt32LE(at + 4))
    const kind = text(bytes, at, at + 4)
    if (kind === 'LIST' || kind.toLowerCase() === 'id3 ') {
      bytes.write('JUNK', at, 'latin1')
      bytes.fill(0, at + BOX_HEAD, end)
    }
    at = end + (end % 2)
  }
  return bytes
}
