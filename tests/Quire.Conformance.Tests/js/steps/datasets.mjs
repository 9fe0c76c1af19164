import assert from 'node:assert/strict'
import { client } from './session.mjs'

export const described = (title, more) => ({
  license: { name: 'CC0 1.0', uri: 'http://creativecommons.org/publicdomain/zero/1.0' },
  metadataBlockValues: [
    {
      name: 'citation',
      fields: {
        title,
        author: [{ authorName: 'Ovadia, Noor', authorAffiliation: 'University of Examples' }, { authorName: 'Lind, Ask' }],
        datasetContact: [{ datasetContactEmail: 'contact@example.edu', datasetContactName: 'Ovadia, Noor' }],
        dsDescription: [{ dsDescriptionValue: `What ${title} is about.` }],
        subject: ['Medicine, Health and Life Sciences', 'Physics'],
        alternativeTitle: ['Another title'],
        ...more,
      },
    },
  ],
})

export const datasets = {
  async create_dataset(made) {
    made.title = `Finches of ${made.alias}`
    made.dataset = await client.createDataset.execute(described(made.title), made.alias)
    assert.equal(typeof made.dataset.numericId, 'number')
    assert.match(made.dataset.persistentId, /^[a-z]+:/)
  },
  async get_draft(made) {
    const dataset = await client.getDataset.execute(made.dataset.numericId, ':draft')
    assert.equal(dataset.id, made.dataset.numericId)
    assert.equal(dataset.persistentId, made.dataset.persistentId)
    assert.equal(dataset.versionInfo.state, 'DRAFT')
    assert.ok(!Number.isNaN(dataset.versionInfo.createTime.getTime()))
    assert.equal(dataset.license.name, 'CC0 1.0')
    assert.equal(dataset.isPartOf.type, 'DATAVERSE')
    const citation = dataset.metadataBlocks.find((b) => b.name === 'citation')
    assert.equal(citation.fields.title, made.title)
    assert.deepEqual(citation.fields.author.map((a) => a.authorName), ['Ovadia, Noor', 'Lind, Ask'])
    assert.deepEqual(citation.fields.subject, ['Medicine, Health and Life Sciences', 'Physics'])
  },
  async get_draft_by_persistent_identifier(made) {
    const dataset = await client.getDataset.execute(made.dataset.persistentId, ':latest')
    assert.equal(dataset.id, made.dataset.numericId)
  },
  async summary_field_names() {
    assert.ok((await client.getDatasetSummaryFieldNames.execute()).includes('dsDescription'))
  },
  async update_dataset(made) {
    await client.updateDataset.execute(made.dataset.numericId, described(made.title, { alternativeTitle: ['A better title'] }))
    const dataset = await client.getDataset.execute(made.dataset.numericId, ':draft')
    assert.deepEqual(dataset.metadataBlocks.find((b) => b.name === 'citation').fields.alternativeTitle, ['A better title'])
  },
  async dataset_permissions(made) {
    const may = await client.getDatasetUserPermissions.execute(made.dataset.numericId)
    assert.equal(may.canEditDataset, true)
    assert.equal(may.canPublishDataset, true)
    assert.equal(may.canViewUnpublishedDataset, true)
  },
  async no_locks_on_a_draft(made) {
    assert.deepEqual(await client.getDatasetLocks.execute(made.dataset.numericId), [])
  },
  async citation_of_a_draft(made) {
    const citation = await client.getDatasetCitation.execute(made.dataset.numericId, ':draft')
    assert.ok(citation.includes(made.title) && citation.includes('DRAFT VERSION'), citation)
  },
}
