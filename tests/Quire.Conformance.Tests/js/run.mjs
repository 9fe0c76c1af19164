// Walks the JavaScript client through a deposit. Prints one JSON line per step: {name, ok, error}.
// Environment: QUIRE_URL (…/api), QUIRE_TOKEN (a superuser), QUIRE_PLAIN_TOKEN (an account without any role).
import { collections } from './steps/collections.mjs'
import { community } from './steps/community.mjs'
import { datasets } from './steps/datasets.mjs'
import { failures } from './steps/failures.mjs'
import { files } from './steps/files.mjs'
import { installation } from './steps/installation.mjs'
import { publication } from './steps/publication.mjs'
import { asUser } from './steps/session.mjs'

const made = { alias: `js${Date.now().toString(36)}` }
for (const steps of [installation, collections, datasets, files, publication, community, failures]) {
  for (const [name, run] of Object.entries(steps)) {
    asUser()
    try {
      await run(made)
      console.log(JSON.stringify({ name, ok: true }))
    } catch (error) {
      console.log(JSON.stringify({ name, ok: false, error: `${error.stack ?? error}` }))
    }
  }
}
