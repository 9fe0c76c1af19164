using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Quire.Domain.Metadata;
using Quire.Exports;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Export;

/// <summary>
/// Says what an export was made from, so that one made from something else is recognised: the version and its dataset, the
/// metadata blocks, the collections above, licence, installation and program. The same on every replica and after every restart.
/// </summary>
internal static class ExportKeys
{
    private static readonly ConditionalWeakTable<MetadataSchema, string> Schemas = [];

    public static string Of(ExportedVersion version, DatasetRecord dataset)
    {
        // Between the end of an embargo and what follows from it, which raises the revision.
        var changed = dataset.FileAccessChangesOn <= DateOnly.FromDateTime(version.ExportedAt.UtcDateTime);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {version.VersionId} {version.Revision} {dataset.PublicRevision} {version.State} {version.LatestState} {version.ExcludeEmails}
            {version.PersistentUrl} {version.PublicationDate} {version.CitationDate} {string.Join(',', version.Locks)}
            {version.Installation} {version.License} {string.Join('|', version.Collections)} {version.ExportedAt.Year} {changed}
            {Schemas.GetValue(version.Schema, Fingerprint)}
            """
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Fingerprint(MetadataSchema schema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var block in schema.Blocks)
        {
            Add(hash, $"{block.Name}\n{block.DisplayName}\n{block.Uri}");
            foreach (var field in block.Fields.SelectMany(f => f.Children.Prepend(f)))
            {
                Add(
                    hash,
                    $"{field.Name}\n{field.Title}\n{field.Kind}\n{field.Multiple}\n{field.Controlled}\n{field.DisplayFormat}\n{field.TermUri}\n{field.Parent}"
                );
                foreach (var value in field.Vocabulary)
                {
                    Add(hash, $"{value.Value}\n{value.Identifier}\n{string.Join('\n', value.Alternates)}");
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
