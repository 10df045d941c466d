/** What a browser can record and a server takes, the smallest first. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const SECONDS_MAX = 900

/** Records from the microphone of this computer until it is told to stop; nothing leaves it before it is uploaded. */
export class Recorder {
  state = $state<'idle' | 'running' | 'done' | 'refused'>('idle')
  seconds = $state(0)
  sound = $state.raw<{ readonly bytes: Blob; readonly url: string } | undefined>()
  #recorder: MediaRecorder | undefined
  #ticking: ReturnType<typeof setInterval> | undefined

  static isKnownHere(): boolean {
    return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined
  }

  async start(): Promise<void> {
    this.forget()
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      this.#listen(stream)
    } catch {
      this.state = 'refused'
    }
  }

  stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop()
  }

  /** Throws away what was recorded, and lets the microphone go. */
  forget(): void {
    if (this.sound !== undefined) URL.revokeObjectURL(this.sound.url)
    this.sound = undefined
    this.state = 'idle'
    this.seconds = 0
  }

  #listen(stream: MediaStream): void {
    const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one))
    const recorder = new MediaRecorder(stream, kind === undefined ? {} : { mimeType: kind })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      clearInterval(this.#ticking)
      for (const track of stream.getTracks()) track.stop()
      const bytes = new Blob(parts, { type: recorder.mimeType })
      this.sound = { bytes, url: URL.createObjectURL(bytes) }
      this.state = 'done'
    })
    recorder.start()
    this.#recorder = recorder
    this.state = 'running'
    this.#ticking = setInterval(() => {
      this.seconds += 1
      if (this.seconds >= SECONDS_MAX) this.stop()
    }, 1_000)
  }
}
