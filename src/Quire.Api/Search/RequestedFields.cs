using System.Text.Json;
using Quire.Api.Metadata;
using Quire.Contracts;
using Quire.Contracts.Metadata;
using Quire.Domain.Metadata;

namespace Quire.Api.Search;

/// <summary>
/// The metadata a request asks to see with each dataset: <c>citation:author</c>, or <c>citation:*</c> for the whole block.
/// </summary>
internal static class RequestedFields
{
    public static JsonElement? Of(
        MetadataDocument metadata,
        MetadataSchema schema,
        IReadOnlyList<string> requested,
        bool hideEmails
    )
    {
        if (requested.Count == 0)
        {
            return null;
        }

        var wanted = requested
            .Select(r => r.Split(':', 2))
            .Where(r => r.Length == 2)
            .ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);
        var blocks = MetadataValuesJson
            .Of(metadata, schema, hideEmails)
            .Where(b => wanted.Contains(b.Key))
            .ToDictionary(
                b => b.Key,
                b =>
                    b.Value with
                    {
                        Fields = [.. b.Value.Fields.Where(f => wanted[b.Key].Any(w => w == "*" || w == f.TypeName))],
                    },
                StringComparer.Ordinal
            );
        return JsonSerializer.SerializeToElement<IReadOnlyDictionary<string, MetadataBlockValues>>(blocks, WireJson.Options);
    }
}
