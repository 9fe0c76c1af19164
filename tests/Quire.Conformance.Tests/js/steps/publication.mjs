import assert from 'node:assert/strict'
import { described } from './datasets.mjs'
import { table } from './files.mjs'
import { asGuest, client, plain, unlocked } from './session.mjs'

export const publication = {
  async publish_dataset(made) {
    await client.publishDataset.execute(made.dataset.numericId, 'major')
    await unlocked(made)
    asGuest()
    const dataset = await client.getDataset.execute(made.dataset.persistentId, ':latest-published')
    assert.equal(dataset.versionInfo.state, 'RELEASED')
    assert.deepEqual([dataset.versionInfo.majorNumber, dataset.versionInfo.minorNumber], [1, 0])
    assert.ok(!Number.isNaN(dataset.versionInfo.releaseTime.getTime()))
    assert.ok(dataset.publicationDate)
  },
  async get_numbered_version(made) {
    assert.equal((await client.getDataset.execute(made.dataset.numericId, '1.0')).versionInfo.state, 'RELEASED')
  },
  async citation_of_a_published_dataset(made) {
    const citation = await client.getDatasetCitation.execute(made.dataset.numericId, ':latest-published')
    assert.ok(citation.includes('V1') && !citation.includes('DRAFT'), citation)
  },
  async download_as_guest(made) {
    const answer = await plain(`/access/datafile/${made.files['beaks.tab']}?format=original`)
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), table)
  },
  async restricted_file_is_kept_from_guests(made) {
    assert.equal((await plain(`/access/datafile/${made.files['secret.txt']}`)).status, 403)
    const answer = await plain(`/access/datafile/${made.files['secret.txt']}`, process.env.QUIRE_TOKEN)
    assert.equal(await answer.text(), 'secret')
  },
  async collection_items(made) {
    asGuest()
    const found = await client.getCollectionItems.execute(made.alias, 10, 0, undefined, undefined, true)
    const dataset = found.items.find((i) => i.type === 'dataset')
    assert.equal(dataset.persistentId, made.dataset.persistentId)
    assert.equal(dataset.title, made.title)
    assert.ok(dataset.publicationStatuses.includes('Published'))
    assert.ok(!Number.isNaN(dataset.versionInfo.releaseTime.getTime()))
    assert.equal(found.items.filter((i) => i.type === 'file').length, 3)
    assert.equal(found.totalItemCount, 4)
    assert.deepEqual(found.countPerObjectType, { collections: 0, datasets: 1, files: 3 })
    assert.ok(found.facets.some((f) => f.labels.length > 0))
  },
  async collection_items_by_criteria(made) {
    const found = await client.getCollectionItems.execute(made.alias, 10, 0, {
      searchText: 'finches', itemTypes: ['dataset'], sort: 'name', order: 'asc', filterQueries: ['subject_ss:Physics'],
    })
    assert.deepEqual(found.items.map((i) => i.persistentId), [made.dataset.persistentId])
  },
  async collections_among_the_items(made) {
    const found = await client.getCollectionItems.execute(undefined, 50, 0, { searchText: 'Another name', itemTypes: ['collection'] })
    assert.ok(found.items.some((i) => i.type === 'collection' && i.alias === made.alias), JSON.stringify(found.items))
  },
  async dataset_previews(made) {
    const { datasetPreviews, totalDatasetCount } = await client.getAllDatasetPreviews.execute(10, 0, made.alias)
    assert.equal(totalDatasetCount, 1)
    assert.equal(datasetPreviews[0].title, made.title)
  },
  async delete_file_of_a_published_dataset(made) {
    await client.deleteFile.execute(made.files['finch.png'])
    assert.equal((await client.getDatasetFiles.execute(made.dataset.numericId, ':draft')).totalFilesCount, 2)
    assert.equal((await client.getDatasetFiles.execute(made.dataset.numericId, '1.0')).totalFilesCount, 3)
  },
  async delete_draft(made) {
    await client.deleteDatasetDraft.execute(made.dataset.numericId)
    assert.equal((await client.getDataset.execute(made.dataset.numericId, ':latest')).versionInfo.state, 'RELEASED')
  },
  async publish_minor_version(made) {
    await client.updateDataset.execute(made.dataset.numericId, described(made.title, { alternativeTitle: ['Third title'] }))
    await client.publishDataset.execute(made.dataset.numericId, 'minor')
    await unlocked(made)
    assert.equal((await client.getDataset.execute(made.dataset.numericId, '1.1')).versionInfo.state, 'RELEASED')
  },
  async deaccession_a_version(made) {
    await client.deaccessionDataset.execute(made.dataset.numericId, '1.1', { deaccessionReason: 'A mistake.' })
    const dataset = await client.getDataset.execute(made.dataset.numericId, '1.1', true)
    assert.equal(dataset.versionInfo.state, 'DEACCESSIONED')
    assert.equal(dataset.versionInfo.deaccessionNote, 'A mistake.')
  },
}
