import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { TrainingBody } from '../wire/training.ts'
import type { Api } from './app.ts'
import { addPublicRoute, addRoute } from './route.ts'

/** The training place: where it is, and starting afresh in it. The records themselves can never be started afresh. */
export function addTrainingRoutes(api: Api, context: Context): void {
  addPublicRoute(
    api,
    { method: 'get', path: '/api/v1/training', summary: 'Where to practise', answer: TrainingBody },
    async () => ({
      here: context.training?.is === 'here',
      elsewhere:
        context.training === undefined
          ? null
          : {
              address: context.training.elsewhere.address ?? null,
              port: context.training.elsewhere.port,
            },
    }),
  )
  addRoute(
    api,
    { method: 'post', path: '/api/v1/training/reset', summary: 'Start afresh; in the training place only' },
    async () => {
      if (context.training?.is !== 'here') return refuse('request.not-found')
      // Answered before the place is emptied under this very request.
      const { reset } = context.training
      setImmediate(() => void reset().catch((failure: unknown) => context.log.error({ failure }, 'reset')))
      return undefined
    },
  )
}
