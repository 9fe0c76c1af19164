using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Metadata;
using Quire.Repository.Metadata.Languages;

namespace Quire.Repository.Datasets.Ddi;

/// <summary>Reads DDI documents by the blocks, licences and languages in force.</summary>
public sealed class DdiInputs(SchemaCache schemas, LicenseChoices licenses, MetadataLanguages languages)
{
    /// <summary>The dataset a DDI Codebook document describes.</summary>
    /// <param name="document">The document, of version 2.5 or 1.2.2.</param>
    /// <param name="identifier">
    /// Identifier the dataset is to have; null for a new one. Another that the document gives is kept as a further identifier.
    /// </param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RepositoryException">It is no DDI document, or a value is none its field can have.</exception>
    public async Task<DdiDataset> ReadAsync(ReadOnlyMemory<byte> document, PersistentId? identifier, CancellationToken ct)
    {
        var reader = new DdiReader(
            await schemas.GetAsync(ct),
            await licenses.GetAsync(ct),
            [.. (await languages.AllAsync(ct)).Select(l => l.Locale)]
        );
        return reader.Read(DdiLoader.Load(document), identifier);
    }
}
