import assert from 'node:assert/strict'
import { client } from './session.mjs'

const described = (alias, more) => ({
  alias,
  name: `Collection ${alias}`,
  contacts: ['first@example.edu', 'second@example.edu'],
  type: 'LABORATORY',
  description: 'What the client made.',
  affiliation: 'University of Examples',
  inheritMetadataBlocksFromParent: true,
  inheritFacetsFromParent: true,
  ...more,
})

export const collections = {
  async create_collection(made) {
    made.collection = await client.createCollection.execute(described(made.alias))
    assert.equal(typeof made.collection, 'number')
  },
  async create_collection_with_its_own_blocks(made) {
    made.chooser = `${made.alias}own`
    await client.createCollection.execute(
      described(made.chooser, {
        inheritMetadataBlocksFromParent: false,
        inheritFacetsFromParent: false,
        metadataBlockNames: ['citation', 'geospatial'],
        facetIds: ['authorName', 'subject'],
        inputLevels: [{ datasetFieldName: 'geographicCoverage', include: true, required: true }],
      }),
      made.alias,
    )
    const chooser = await client.getCollection.execute(made.chooser)
    assert.equal(chooser.isMetadataBlockRoot, true)
    assert.equal(chooser.isFacetRoot, true)
    assert.ok(chooser.inputLevels.some((l) => l.datasetFieldName === 'geographicCoverage' && l.required))
  },
  async get_collection(made) {
    const got = await client.getCollection.execute(made.alias)
    assert.equal(got.id, made.collection)
    assert.equal(got.alias, made.alias)
    assert.equal(got.isReleased, false)
    assert.equal(got.affiliation, 'University of Examples')
    assert.equal(got.type, 'LABORATORY')
    assert.equal(got.isMetadataBlockRoot, false)
    assert.equal(got.isFacetRoot, false)
    assert.equal(got.childCount, 1)
    assert.equal(got.isPartOf.type, 'DATAVERSE')
    assert.deepEqual(got.contacts.map((c) => [c.email, c.displayOrder]), [['first@example.edu', 0], ['second@example.edu', 1]])
  },
  async get_collection_by_id(made) {
    assert.equal((await client.getCollection.execute(made.collection)).alias, made.alias)
  },
  async get_root_collection() {
    assert.equal((await client.getCollection.execute()).isReleased, true)
  },
  async publish_collection(made) {
    await client.publishCollection.execute(made.alias)
    assert.equal((await client.getCollection.execute(made.alias)).isReleased, true)
  },
  async update_collection(made) {
    await client.updateCollection.execute(made.alias, described(made.alias, { name: 'Another name', contacts: ['third@example.edu'] }))
    const got = await client.getCollection.execute(made.alias)
    assert.equal(got.name, 'Another name')
    assert.deepEqual(got.contacts.map((c) => c.email), ['third@example.edu'])
  },
  async collection_facets(made) {
    const inherited = await client.getCollectionFacets.execute(made.alias)
    assert.ok(inherited.some((f) => f.name === 'authorName' && f.displayName && f.id > 0), JSON.stringify(inherited))
    const own = await client.getCollectionFacets.execute(made.chooser)
    assert.deepEqual(own.map((f) => f.name), ['authorName', 'subject'])
  },
  async collection_metadata_blocks(made) {
    const blocks = await client.getCollectionMetadataBlocks.execute(made.chooser)
    assert.deepEqual(blocks.map((b) => b.name).sort(), ['citation', 'geospatial'])
    assert.equal(blocks.find((b) => b.name === 'geospatial').metadataFields.geographicCoverage.isRequired, true)
  },
  async collection_metadata_blocks_shown_on_create(made) {
    const blocks = await client.getCollectionMetadataBlocks.execute(made.alias, true)
    const citation = blocks.find((b) => b.name === 'citation')
    assert.ok(citation.metadataFields.title)
    assert.equal(citation.metadataFields.language, undefined)
  },
  async collection_permissions(made) {
    const may = await client.getCollectionUserPermissions.execute(made.alias)
    assert.deepEqual([may.canAddCollection, may.canAddDataset, may.canEditCollection, may.canPublishCollection], [true, true, true, true])
  },
  async delete_collection(made) {
    await client.deleteCollection.execute(made.chooser)
  },
}
