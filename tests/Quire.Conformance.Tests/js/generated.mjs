// The OpenAPI document of a running server, as strangers use it: linted, made into TypeScript types, a program compiled
// against them, and run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const address = new URL('/openapi/v1.json', process.env.QUIRE_URL).toString();
const text = await (await fetch(address)).text();

const problems = await lintFromString({
  source: text,
  absoluteRef: 'openapi.json',
  config: await createConfig({ extends: ['recommended'] }),
});
for (const problem of problems) {
  console.log(`${problem.severity} ${problem.ruleId}: ${problem.message} at ${problem.location?.[0]?.pointer ?? ''}`);
}

if (problems.some((problem) => problem.severity === 'error')) {
  throw new Error('the document has errors');
}

// Inside node_modules, so that the program finds what it imports.
const folder = await mkdtemp(path.join(import.meta.dirname, 'node_modules', '.quire-generated-'));
try {
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(folder, 'schema.d.ts'), astToString(await openapiTS(text)));
  await writeFile(
    path.join(folder, 'program.ts'),
    `
import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

export async function deposit(baseUrl: string, token: string): Promise<string> {
  const client = createClient<paths>({ baseUrl, headers: { 'X-Dataverse-key': token } });
  const contacts = [{ contactEmail: 'erin@example.edu' }];
  const made = await client.POST('/api/dataverses/{id}', {
    params: { path: { id: 'root' } },
    body: { alias: 'generated', name: 'Made by a generated client', dataverseContacts: contacts },
  });
  if (made.error !== undefined) throw new Error(made.error.message ?? 'refused');
  // @ts-expect-error A collection without its name is refused, and the types say so.
  const incomplete = { body: { alias: 'generated', dataverseContacts: contacts } } satisfies { body: NewCollection };
  const read = await client.GET('/api/dataverses/{id}', { params: { path: { id: 'generated' } } });
  if (read.error !== undefined) throw new Error(read.error.message ?? 'refused');
  const alias: string | null | undefined = read.data.data?.alias;
  return alias ?? 'none';
}

type NewCollection = paths['/api/dataverses/{id}']['post']['requestBody'] extends infer Body
  ? NonNullable<Body> extends { content: { 'application/json': infer Json } } ? Json : never
  : never;
`,
  );

  const program = ts.createProgram([path.join(folder, 'program.ts')], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    noEmitOnError: true,
  });
  const complaints = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (complaints.length > 0) {
    throw new Error(
      ts.formatDiagnostics(complaints, {
        getCurrentDirectory: () => folder,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      }),
    );
  }

  const { deposit } = await import(pathToFileURL(path.join(folder, 'program.js')).toString());
  console.log(`deposited ${await deposit(process.env.QUIRE_URL, process.env.QUIRE_TOKEN)}`);
} finally {
  await rm(folder, { recursive: true });
}
