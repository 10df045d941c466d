/** A second of silence as a recorder writes it, with a note of who spoke where. */
export function makeWav(note = ''): Buffer {
  const samples = Buffer.alloc(8_000, 128)
  const head = Buffer.from('RIFF____WAVEfmt ', 'latin1')
  const format = Buffer.alloc(20)
  format.writeUInt32LE(16, 0)
  format.writeUInt16LE(1, 4)
  format.writeUInt16LE(1, 6)
  format.writeUInt32LE(8_000, 8)
  format.writeUInt32LE(8_000, 12)
  format.writeUInt16LE(1, 16)
  format.writeUInt16LE(8, 18)
  const list =
    note === '' ? Buffer.alloc(0) : chunk('LIST', Buffer.concat([Buffer.from('INFOINAM'), Buffer.from(note)]))
  const whole = Buffer.concat([head, format, list, chunk('data', samples)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** A box of an MP4 file. */
export function makeBox(name: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}
