import assert from 'node:assert/strict'
import { asGuest, asPlainUser, asUser, client, fails, plain, url } from './session.mjs'

/** What the client has no words for. */
const send = async (method, path, body) => {
  const answer = await fetch(`${url}${path}`, {
    method, headers: { 'X-Dataverse-key': process.env.QUIRE_TOKEN, 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
  })
  const read = await answer.json()
  assert.ok(answer.ok, `${method} ${path}: ${JSON.stringify(read)}`)
  return read.data
}

const plainUser = async () => {
  asPlainUser()
  const { identifier } = await client.getCurrentAuthenticatedUser.execute()
  asUser()
  return `@${identifier.replace(/^@/, '')}`
}

const until = async (run) => {
  for (let i = 0; i < 300; i++) {
    const got = await run()
    if (got) return got
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('It did not happen.')
}

export const community = {
  async selectable_roles() {
    assert.ok((await client.getUserSelectableRoles.execute()).some((r) => r.alias === 'curator'))
  },
  async templates(made) {
    const author = { authorName: { typeName: 'authorName', typeClass: 'primitive', value: 'Ovadia, Noor' } }
    await client.createTemplate.execute(
      {
        name: 'Finches',
        isDefault: true,
        fields: [{ typeName: 'author', multiple: true, typeClass: 'compound', value: [author] }],
        instructions: [{ instructionField: 'title', instructionText: 'Short.' }],
      },
      made.alias,
    )
    const [listed] = await client.getTemplatesByCollectionId.execute(made.alias)
    assert.deepEqual([listed.name, listed.isDefault, listed.usageCount, listed.collectionAlias], ['Finches', true, 0, made.alias])
    assert.equal(listed.datasetMetadataBlocks[0].fields.author[0].authorName, 'Ovadia, Noor')
    assert.equal(listed.instructions[0].instructionText, 'Short.')
    assert.ok(listed.license.name)
    await client.unsetTemplateAsDefault.execute(made.alias)
    assert.equal((await client.getTemplate.execute(listed.id)).isDefault, false)
    await client.setTemplateAsDefault.execute(listed.id, made.alias)
    assert.equal((await client.getTemplate.execute(listed.id)).isDefault, true)
    asPlainUser()
    await fails(() => client.deleteTemplate.execute(listed.id), '[401]')
    asUser()
    await client.deleteTemplate.execute(listed.id)
    assert.deepEqual(await client.getTemplatesByCollectionId.execute(made.alias), [])
    await fails(() => client.getTemplate.execute(listed.id), '[404]')
  },
  async dataset_types() {
    const name = `type-${Date.now().toString(36)}`
    const type = await client.addDatasetType.execute({ name, displayName: 'A type', linkedMetadataBlocks: [], availableLicenses: [] })
    assert.ok((await client.getDatasetAvailableDatasetTypes.execute()).some((t) => t.name === name))
    await client.linkDatasetTypeWithMetadataBlocks.execute(type.id, ['geospatial'])
    await client.setAvailableLicensesForDatasetType.execute(type.id, ['CC0 1.0'])
    const read = await client.getDatasetAvailableDatasetType.execute(type.id)
    assert.deepEqual([read.linkedMetadataBlocks, read.availableLicenses], [['geospatial'], ['CC0 1.0']])
    await client.deleteDatasetType.execute(type.id)
    await fails(() => client.getDatasetAvailableDatasetType.execute(type.id), '[404]')
  },
  async guestbooks(made) {
    const asks = {
      name: 'Who?', enabled: true, emailRequired: true, nameRequired: true, institutionRequired: false, positionRequired: false,
      customQuestions: [{ question: 'Why?', required: true, displayOrder: 0, type: 'text', hidden: false }],
    }
    const id = await client.createGuestbook.execute(asks, made.alias)
    const guestbook = await client.getGuestbook.execute(id)
    assert.equal(guestbook.customQuestions[0].question, 'Why?')
    assert.ok((await client.getGuestbooksByCollectionId.execute(made.alias)).some((g) => g.id === id))
    await client.assignDatasetGuestbook.execute(made.dataset.numericId, id)
    const [name, file] = Object.entries(made.files).find(([n]) => n.startsWith('beaks'))
    assert.ok(name)
    assert.equal((await plain(`/access/datafile/${file}`)).status, 400)
    asGuest()
    const answers = { guestbookResponse: { name: 'Ada', email: 'ada@example.edu', answers: [{ id: guestbook.customQuestions[0].id, value: 'Because' }] } }
    await fails(() => client.submitGuestbookForDatafileDownload.execute(file, { guestbookResponse: { name: 'Ada' } }), '[400]')
    for (const address of [
      await client.submitGuestbookForDatafileDownload.execute(file, answers),
      await client.submitGuestbookForDatafilesDownload.execute([file], answers),
      await client.submitGuestbookForDatasetDownload.execute(made.dataset.numericId, answers),
      await client.submitGuestbookForDatasetVersionDownload.execute(made.dataset.numericId, '1.0', answers),
    ]) {
      assert.equal((await fetch(address)).status, 200, address)
    }
    asUser()
    await client.setGuestbookEnabled.execute(made.alias, id, false)
    assert.equal((await plain(`/access/datafile/${file}`)).status, 200)
    await client.removeDatasetGuestbook.execute(made.dataset.numericId)
  },
  async groups_give_what_they_were_given_to_their_members(made) {
    const who = await plainUser()
    const [, secret] = Object.entries(made.files).find(([n]) => n.startsWith('secret'))
    const group = await send('POST', `/dataverses/${made.alias}/groups`, { aliasInOwner: 'readers', displayName: 'Readers' })
    await send('POST', `/datasets/${made.dataset.numericId}/assignments`, { assignee: group.identifier, role: 'fileDownloader' })
    const may = async () => {
      asPlainUser()
      const rights = await client.getFileUserPermissions.execute(secret)
      asUser()
      return rights.canDownloadFile
    }
    assert.equal(await may(), false)
    await send('PUT', `/dataverses/${made.alias}/groups/readers/roleAssignees/${who}`)
    assert.equal(await may(), true)
    await send('DELETE', `/dataverses/${made.alias}/groups/readers/roleAssignees/${who}`)
    assert.equal(await may(), false)
    await send('DELETE', `/dataverses/${made.alias}/groups/readers`)
  },
  async notifications(made) {
    const who = await plainUser()
    made.curator = await send('POST', `/dataverses/${made.alias}/assignments`, { assignee: who, role: 'curator' })
    asPlainUser()
    const told = await until(async () => {
      const { notifications } = await client.getAllNotificationsByUser.execute(true)
      return notifications.find((n) => n.type === 'ASSIGNROLE' && n.collectionAlias === made.alias)
    })
    assert.equal(told.displayAsRead, false)
    const before = await client.getUnreadNotificationsCount.execute()
    await client.markNotificationAsRead.execute(told.id)
    assert.equal(await client.getUnreadNotificationsCount.execute(), before - 1)
    const { notifications } = await client.getAllNotificationsByUser.execute(true, true)
    assert.ok(!notifications.some((n) => n.id === told.id))
    await client.deleteNotification.execute(told.id)
    await fails(() => client.deleteNotification.execute(told.id), '[404]')
  },
  async my_data(made) {
    const roles = (await client.getUserSelectableRoles.execute()).map((r) => r.id)
    asPlainUser()
    const found = await until(async () => {
      const got = await client.getMyDataCollectionItems.execute(roles, ['collection', 'dataset', 'file'], ['Published', 'Unpublished', 'Draft'], 50)
      return got.items.some((i) => i.type === 'dataset' && i.persistentId === made.dataset.persistentId) ? got : undefined
    })
    assert.ok(found.items.some((i) => i.type === 'collection' && i.alias === made.alias))
    assert.ok(found.totalItemCount >= 2)
    await send('DELETE', `/dataverses/${made.alias}/assignments/${made.curator.id}`)
  },
  async external_tools(made) {
    const id = (
      await send('POST', '/externalTools', {
        displayName: 'Finch viewer', description: 'Shows finches', scope: 'dataset', types: ['explore'], toolUrl: 'https://finches.example.org',
        toolParameters: { queryParameters: [{ id: '{datasetId}' }, { locale: '{localeCode}' }] },
      })
    ).id
    const tool = (await client.getExternalTools.execute()).find((t) => t.id === id)
    assert.deepEqual([tool.scope, tool.types, tool.displayName], ['dataset', ['explore'], 'Finch viewer'])
    const opened = await client.getDatasetExternalToolResolved.execute(made.dataset.numericId, id, { preview: true, locale: 'en' })
    assert.equal(opened.toolUrlResolved, `https://finches.example.org?id=${made.dataset.numericId}&locale=en&preview=true`)
    const [file] = Object.values(made.files)
    await fails(() => client.getFileExternalToolResolved.execute(file, id, { preview: false, locale: 'en' }), '[400]', 'file scope')
    await send('DELETE', `/externalTools/${id}`)
  },
}
