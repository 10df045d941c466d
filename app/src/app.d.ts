import type { IncomingMessage } from 'node:http'

declare global {
  namespace App {
    interface Platform {
      /** Node's request. In the product's one process the server adds `gieoApi`; in `vite dev` it is absent. */
      readonly req: IncomingMessage & {
        readonly gieoApi?: ((request: Request) => Promise<Response>) | undefined
        /** The band of a training installation. */
        readonly gieoBand?: string | undefined
      }
    }
    interface Error {
      /** What to do about it, in the reader's language. */
      readonly remedy?: string | undefined
      /** Stable code of a refusal, as in docs/problems.md. */
      readonly code?: string | undefined
      /** Number under which the operator finds the defect in the log. */
      readonly incident?: string | undefined
    }
  }
}

declare module 'virtual:field-files' {
  /** Every script and style the field app can load, as paths from the root without a leading slash. */
  export const files: readonly string[]
}
