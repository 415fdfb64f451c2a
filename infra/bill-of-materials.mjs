// Writes what the program is made of as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): node infra/bill-of-materials.mjs LOCKFILE VERSION [RUNTIME]
// VERSION is that of Kiku, RUNTIME that of .NET in the download, which no lock file names. A lock file knows names, versions and hashes of packages. The dictionaries, which are no packages, are in THIRD-PARTY-NOTICES.md.
import { readFile } from 'node:fs/promises';

const [lockFile, version, runtime] = process.argv.slice(2);
const lock = JSON.parse(await readFile(lockFile, 'utf8'));
const reference = (name, version) => `pkg:nuget/${name}@${version}`;

const packages = new Map();
for (const [framework, entries] of Object.entries(lock.dependencies)) {
  for (const [name, entry] of Object.entries(entries)) {
    if (entry.type === 'Project') continue;
    const seen = packages.get(name);
    if (seen && seen.resolved !== entry.resolved) throw new Error(`${name} has two versions: ${seen.resolved}, and ${entry.resolved} in ${framework}`);
    packages.set(name, entry);
  }
}

// The analyzers of a build are in its lock file as well, and not in the program.
const buildOnly = new Set(['Meziantou.Analyzer', 'Microsoft.CodeAnalysis.BannedApiAnalyzers', 'Microsoft.NET.ILLink.Tasks']);
const shipped = [...packages].filter(([name]) => !buildOnly.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
const versions = new Map(shipped.map(([name, entry]) => [name.toLowerCase(), reference(name, entry.resolved)]));
const needs = (dependencies = {}) => Object.keys(dependencies).map((name) => versions.get(name.toLowerCase())).filter(Boolean);

const runtimes = !runtime ? [] : ['Microsoft.NETCore.App', 'Microsoft.AspNetCore.App'].map((name) => ({
  type: 'framework', 'bom-ref': `${name}@${runtime}`, name, version: runtime,
}));

const bill = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'kiku', name: 'kiku', version, licenses: [{ license: { id: 'MIT' } }] } },
  components: [...runtimes, ...shipped.map(([name, entry]) => ({
    type: 'library',
    'bom-ref': reference(name, entry.resolved),
    name,
    version: entry.resolved,
    purl: reference(name, entry.resolved),
    // The content hash of NuGet is the SHA-512 of the package without its signature.
    hashes: [{ alg: 'SHA-512', content: Buffer.from(entry.contentHash, 'base64').toString('hex') }],
  }))],
  dependencies: [
    { ref: 'kiku', dependsOn: [
      ...runtimes.map((framework) => framework['bom-ref']),
      ...shipped.filter(([, entry]) => entry.type === 'Direct').map(([name, entry]) => reference(name, entry.resolved)),
    ] },
    ...shipped.map(([name, entry]) => ({ ref: reference(name, entry.resolved), dependsOn: needs(entry.dependencies) })),
  ],
};
process.stdout.write(JSON.stringify(bill, null, 2) + '\n');
