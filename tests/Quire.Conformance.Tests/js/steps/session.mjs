import client from '@iqss/dataverse-client-javascript'
import apiConfig from '@iqss/dataverse-client-javascript/dist/core/infra/repositories/ApiConfig.js'

export const url = process.env.QUIRE_URL
const { ApiConfig, DataverseApiAuthMechanism } = apiConfig

const as = (token) => ApiConfig.init(url, DataverseApiAuthMechanism.API_KEY, token)
export const asUser = () => as(process.env.QUIRE_TOKEN)
export const asPlainUser = () => as(process.env.QUIRE_PLAIN_TOKEN)
export const asGuest = () => as(undefined)
export const asNobodyKnown = () => as('00000000-0000-0000-0000-000000000000')
export { client }

/** A plain request beside the client. */
export const plain = (path, token) => fetch(`${url}${path}`, { headers: token ? { 'X-Dataverse-key': token } : {} })

/** Expects the client to fail with a message that says all of it. */
export async function fails(run, ...parts) {
  let message
  try {
    await run()
  } catch (error) {
    message = error.message
  }
  if (message === undefined) throw new Error(`It should have failed with ${parts.join(', ')}.`)
  for (const part of parts) {
    if (!message.includes(part)) throw new Error(`“${part}” is missing in “${message}”.`)
  }
}

/** Until nothing locks the dataset: tables are read, it is published. */
export async function unlocked(made) {
  for (let i = 0; i < 300; i++) {
    if ((await client.getDatasetLocks.execute(made.dataset.numericId)).length === 0) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The dataset is still locked.')
}
