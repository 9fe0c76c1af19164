import assert from 'node:assert/strict'
import { client } from './session.mjs'

export const installation = {
  async version() {
    const { number } = await client.getDataverseVersion.execute()
    assert.match(number, /^\d+\.\d+/)
  },
  async zip_download_limit() {
    assert.equal(typeof (await client.getZipDownloadLimit.execute()), 'number')
  },
  async terms_of_use_of_the_installation() {
    assert.equal(typeof (await client.getApplicationTermsOfUse.execute()), 'string')
  },
  async export_formats() {
    const formats = await client.getAvailableDatasetMetadataExportFormats.execute()
    assert.ok(formats.dataverse_json?.mediaType, JSON.stringify(formats))
  },
  async current_user() {
    const user = await client.getCurrentAuthenticatedUser.execute()
    assert.equal(user.superuser, true)
    assert.ok(user.identifier)
  },
  async current_token() {
    const token = await client.getCurrentApiToken.execute()
    assert.equal(token.apiToken, process.env.QUIRE_TOKEN)
    assert.ok(token.expirationDate > new Date())
  },
  async all_metadata_blocks() {
    const blocks = await client.getAllMetadataBlocks.execute()
    assert.ok(blocks.some((b) => b.name === 'citation' && b.metadataFields.title.isRequired))
  },
  async citation_block() {
    const block = await client.getMetadataBlockByName.execute('citation')
    assert.equal(block.metadataFields.title.typeClass, 'primitive')
    assert.equal(block.metadataFields.author.childMetadataFields.authorName.isRequired, true)
    assert.ok(block.metadataFields.subject.controlledVocabularyValues.includes('Physics'))
    assert.equal(block.metadataFields.authorName, undefined)
  },
  async facetable_fields() {
    const fields = await client.getAllFacetableMetadataFields.execute()
    assert.ok(fields.some((f) => f.name === 'authorName'))
  },
  async licenses() {
    const licenses = await client.getAvailableStandardLicenses.execute()
    assert.ok(licenses.some((l) => l.isDefault && l.active && l.uri))
  },
  async search_services() {
    const services = await client.getSearchServices.execute()
    assert.ok(services.length > 0 && services[0].name)
  },
}
