import assert from 'node:assert/strict'
import { described } from './datasets.mjs'
import { asGuest, asNobodyKnown, asPlainUser, client, fails, plain, unlocked, url } from './session.mjs'

const post = async (path, body) => {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'X-Dataverse-key': process.env.QUIRE_TOKEN, 'Content-Type': 'application/json' }, body })
  return [answer.status, await answer.json()]
}

const anyCollection = (alias) => ({
  alias, name: 'Name', contacts: ['c@example.edu'], type: 'LABORATORY', inheritMetadataBlocksFromParent: true, inheritFacetsFromParent: true,
})

export const failures = {
  async wrong_token(made) {
    asNobodyKnown()
    await fails(() => client.getCollection.execute(made.alias), '[401]', 'Bad API key')
    await fails(() => client.createCollection.execute(anyCollection(`${made.alias}x`)), '[401]')
  },
  async unknown_collection() {
    await fails(() => client.getCollection.execute('no-such-collection'), '[404]', "Can't find dataverse with identifier='no-such-collection'")
  },
  async unknown_dataset() {
    await fails(() => client.getDataset.execute(987654321), '[404]', '987654321')
    await fails(() => client.getDataset.execute('doi:10.5072/FK2/NOSUCH'), '[404]', 'doi:10.5072/FK2/NOSUCH')
  },
  async unknown_version(made) {
    await fails(() => client.getDataset.execute(made.dataset.numericId, '47.11'), '[404]')
  },
  async unknown_file() {
    await fails(() => client.getFile.execute(987654321), '[404]', '987654321')
    await fails(() => client.deleteFile.execute(987654321), '[404]')
  },
  async unknown_metadata_block() {
    await fails(() => client.getMetadataBlockByName.execute('nosuchblock'), '[404]', 'nosuchblock')
  },
  async taken_alias(made) {
    await fails(() => client.createCollection.execute(anyCollection(made.alias)), '[403]', made.alias)
  },
  async required_field_missing_in_the_client(made) {
    await fails(() => client.createDataset.execute(described(''), made.alias), 'title')
  },
  async required_field_missing_on_the_wire(made) {
    const fields = [{ typeName: 'title', typeClass: 'primitive', multiple: false, value: 'Alone' }]
    const body = { datasetVersion: { metadataBlocks: { citation: { displayName: 'Citation Metadata', fields } } } }
    const [status, answer] = await post(`/dataverses/${made.alias}/datasets`, JSON.stringify(body))
    assert.equal(status, 403)
    assert.equal(answer.status, 'ERROR')
    for (const part of ['Validation Failed', 'Author Name is required.', 'Subject is required.']) assert.ok(answer.message.includes(part), answer.message)
  },
  async broken_json(made) {
    const [status, answer] = await post(`/dataverses/${made.alias}/datasets`, '{"datasetVersion": ')
    assert.equal(status, 400)
    assert.match(answer.message, /^Error parsing Json/)
  },
  async guest_may_not_write(made) {
    asGuest()
    await fails(() => client.createDataset.execute(described('Mine'), made.alias), '[401]')
    await fails(() => client.publishCollection.execute(made.alias), '[401]')
  },
  async account_without_permission(made) {
    asPlainUser()
    await fails(() => client.createDataset.execute(described('Mine'), made.alias), '[401]', 'not permitted')
    await fails(() => client.updateCollection.execute(made.alias, anyCollection(made.alias)), '[401]', 'not permitted')
    await fails(() => client.publishDataset.execute(made.dataset.numericId, 'major'), '[401]', 'not permitted')
    await fails(() => client.updateDataset.execute(made.dataset.numericId, described('Stolen')), '[401]', 'not permitted')
  },
  async draft_is_kept_from_others(made) {
    const secret = await client.createDataset.execute(described('Unseen finches'), made.alias)
    asPlainUser()
    await fails(() => client.getDataset.execute(secret.numericId, ':draft'), '[401]')
    const found = await client.getCollectionItems.execute(made.alias, 10, 0, { searchText: 'unseen' })
    assert.equal(found.totalItemCount, 0)
    assert.equal((await plain(`/datasets/${secret.numericId}`)).status, 401)
  },
  async nothing_new_to_publish(made) {
    // The newest version is withdrawn, which may be published again, once.
    await client.publishDataset.execute(made.dataset.numericId, 'major')
    await unlocked(made)
    await fails(() => client.publishDataset.execute(made.dataset.numericId, 'major'), '[')
  },
  async non_empty_collection_stays(made) {
    await fails(() => client.deleteCollection.execute(made.alias), '[403]', 'Cannot delete non-empty dataverses')
  },
}
