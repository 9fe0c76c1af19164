import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { client, fails, plain, unlocked, url } from './session.mjs'

const table = 'species,beak\nfortis,9.5\nscandens,13.8\n'
const image = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

/** The client's own way: ask where to put the bytes, put them there, register them. */
async function uploadDirectly(made, name, type, bytes, more) {
  const file = new File([bytes], name, { type })
  let seen = 0
  const storageId = await client.uploadFile.execute(made.dataset.numericId, file, (now) => { seen = now }, new AbortController())
  assert.ok(seen > 0, 'No progress was reported.')
  const checksumValue = createHash('md5').update(bytes).digest('hex')
  const uploaded = { fileName: name, storageId, checksumValue, checksumType: 'md5', mimeType: type, ...more }
  await client.addUploadedFilesToDataset.execute(made.dataset.numericId, [uploaded])
}

/** Whether the store of the dataset takes bytes at signed addresses. */
const direct = process.env.QUIRE_DIRECT === 'yes'

/** The way of a form in a browser. */
async function uploadByForm(made, name, type, bytes, jsonData) {
  const form = new FormData()
  form.append('file', new File([bytes], name, { type }))
  if (jsonData) form.append('jsonData', JSON.stringify(jsonData))
  const answer = await fetch(`${url}/datasets/${made.dataset.numericId}/add`, { method: 'POST', headers: { 'X-Dataverse-key': process.env.QUIRE_TOKEN }, body: form })
  const body = await answer.json()
  assert.equal(answer.status, 200, JSON.stringify(body))
  return body.data.files[0]
}

const listed = async (made) => (await client.getDatasetFiles.execute(made.dataset.numericId, ':draft')).files

export const files = {
  async upload_files_by_form(made) {
    const beaks = await uploadByForm(made, 'beaks.csv', 'text/csv', table, { description: 'Beaks', directoryLabel: 'data/birds', categories: ['Data', 'Beaks'] })
    assert.equal(beaks.directoryLabel, 'data/birds')
    await uploadByForm(made, 'finch.png', 'image/png', image)
    await uploadByForm(made, 'secret.txt', 'text/plain', 'secret', { restrict: 'true' })
    await unlocked(made)
    made.files = Object.fromEntries((await listed(made)).map((f) => [f.name, f.id]))
    assert.deepEqual(Object.keys(made.files).sort(), ['beaks.tab', 'finch.png', 'secret.txt'])
  },
  async list_files(made) {
    const { files, totalFilesCount } = await client.getDatasetFiles.execute(made.dataset.numericId, ':draft')
    assert.equal(totalFilesCount, 3)
    const beaks = files.find((f) => f.name.startsWith('beaks'))
    assert.equal(beaks.directoryLabel, 'data/birds')
    assert.equal(beaks.description, 'Beaks')
    assert.deepEqual([...beaks.categories].sort(), ['Beaks', 'Data'])
    assert.equal(beaks.checksum.type, 'MD5')
    assert.equal(beaks.checksum.value, createHash('md5').update(table).digest('hex'))
    assert.equal(beaks.restricted, false)
    assert.equal(files.find((f) => f.name === 'secret.txt').restricted, true)
  },
  async page_and_filter_files(made) {
    const page = await client.getDatasetFiles.execute(made.dataset.numericId, ':draft', false, 1, 1)
    assert.equal(page.files.length, 1)
    assert.equal(page.totalFilesCount, 3)
    const images = await client.getDatasetFiles.execute(made.dataset.numericId, ':draft', false, undefined, undefined, { contentType: 'image/png' })
    assert.deepEqual(images.files.map((f) => f.name), ['finch.png'])
    const found = await client.getDatasetFiles.execute(made.dataset.numericId, ':draft', false, undefined, undefined, { searchText: 'beak' }, 'NameZA')
    assert.equal(found.files.length, 1)
  },
  async file_counts(made) {
    const counts = await client.getDatasetFileCounts.execute(made.dataset.numericId, ':draft')
    assert.equal(counts.total, 3)
    assert.ok(counts.perContentType.some((c) => c.contentType === 'image/png' && c.count === 1))
    assert.ok(counts.perCategoryName.some((c) => c.categoryName === 'Beaks' && c.count === 1))
    assert.ok(counts.perAccessStatus.some((c) => c.accessStatus === 'Restricted' && c.count === 1))
  },
  async total_download_size(made) {
    const size = (mode) => client.getDatasetFilesTotalDownloadSize.execute(made.dataset.numericId, ':draft', mode)
    const originals = table.length + image.length + 'secret'.length
    assert.equal(await size('Original'), originals)
    assert.ok((await size()) > originals)
  },
  async get_file(made) {
    const file = await client.getFile.execute(made.files['finch.png'], ':draft')
    assert.equal(file.name, 'finch.png')
    assert.equal(file.sizeBytes, image.length)
    assert.equal(file.isPartOf.type, 'DATASET')
  },
  async get_file_and_dataset(made) {
    const [file, dataset] = await client.getFileAndDataset.execute(made.files['finch.png'], ':draft')
    assert.equal(file.id, made.files['finch.png'])
    assert.equal(dataset.id, made.dataset.numericId)
  },
  async file_permissions(made) {
    const may = await client.getFileUserPermissions.execute(made.files['finch.png'])
    assert.deepEqual([may.canDownloadFile, may.canEditOwnerDataset], [true, true])
  },
  async file_citation(made) {
    const citation = await client.getFileCitation.execute(made.files['finch.png'], ':draft')
    assert.ok(citation.includes('finch.png'), citation)
  },
  async describe_file(made) {
    await client.updateFileMetadata.execute(made.files['finch.png'], { description: 'A finch', directoryLabel: 'pictures', categories: ['Images'] })
    const file = await client.getFile.execute(made.files['finch.png'], ':draft')
    assert.equal(file.description, 'A finch')
    assert.equal(file.directoryLabel, 'pictures')
  },
  async restrict_file(made) {
    await client.restrictFile.execute(made.files['finch.png'], { restrict: true, enableAccessRequest: true, termsOfAccess: 'Ask.' })
    assert.equal((await client.getFile.execute(made.files['finch.png'], ':draft')).restricted, true)
    await client.restrictFile.execute(made.files['finch.png'], { restrict: false })
    assert.equal((await client.getFile.execute(made.files['finch.png'], ':draft')).restricted, false)
  },
  async upload_a_file_directly(made) {
    if (!direct) return fails(() => uploadDirectly(made, 'straight.txt', 'text/plain', 'straight on'), '[404]')
    const more = { description: 'Straight', directoryLabel: 'direct', categories: ['Data'], restrict: true }
    await uploadDirectly(made, 'straight.txt', 'text/plain', 'straight on', more)
    const file = (await listed(made)).find((f) => f.name === 'straight.txt')
    assert.equal(file.sizeBytes, 'straight on'.length)
    assert.equal(file.description, 'Straight')
    assert.equal(file.directoryLabel, 'direct')
    assert.equal(file.restricted, true)
    assert.equal(file.checksum.value, createHash('md5').update('straight on').digest('hex'))
    assert.equal(await (await plain(`/access/datafile/${file.id}`, process.env.QUIRE_TOKEN)).text(), 'straight on')
  },
  async upload_a_large_file_directly(made) {
    if (!direct) return
    const bytes = randomBytes(11 * 1024 * 1024)
    await uploadDirectly(made, 'large.bin', 'application/octet-stream', bytes)
    const file = (await listed(made)).find((f) => f.name === 'large.bin')
    assert.equal(file.sizeBytes, bytes.length)
    const stored = Buffer.from(await (await plain(`/access/datafile/${file.id}`, process.env.QUIRE_TOKEN)).arrayBuffer())
    assert.ok(stored.equals(bytes))
  },
  async replace_a_file_directly(made) {
    if (!direct) return
    const before = (await listed(made)).find((f) => f.name === 'straight.txt')
    const file = new File(['turned'], 'turned.txt', { type: 'text/plain' })
    const storageId = await client.uploadFile.execute(made.dataset.numericId, file, () => {}, new AbortController())
    const checksumValue = createHash('md5').update('turned').digest('hex')
    const after = await client.replaceFile.execute(before.id, {
      fileName: 'turned.txt', storageId, checksumValue, checksumType: 'md5', mimeType: 'text/plain', forceReplace: true,
    })
    assert.notEqual(after, before.id)
    assert.equal(await (await plain(`/access/datafile/${after}`, process.env.QUIRE_TOKEN)).text(), 'turned')
  },
  async delete_file_of_a_draft(made) {
    for (const file of (await listed(made)).filter((f) => !Object.values(made.files).includes(f.id))) await client.deleteFile.execute(file.id)
    await client.deleteFile.execute((await uploadByForm(made, 'mistake.txt', 'text/plain', 'oops')).dataFile.id)
    assert.equal((await listed(made)).length, 3)
  },
  async file_categories(made) {
    await client.updateFileCategories.execute(made.files['finch.png'], ['Code'], false)
    const file = await client.getFile.execute(made.files['finch.png'], ':draft')
    assert.deepEqual([...file.categories].sort(), ['Code', 'Images'])
  },
}
export { table }
