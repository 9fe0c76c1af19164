using System.Collections.Immutable;
using System.Text.Json;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata.Reading;

/// <summary>
/// Reads fields as clients send them. A field the installation does not know is skipped, so that exports of richer installations
/// can be deposited; anything malformed is refused with the text clients know. Endpoints put their own words before it.
/// </summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="lenient">Match vocabularies regardless of letter case and white space, as imports do.</param>
internal sealed class FieldInputReader(MetadataSchema schema, bool lenient = false)
{
    /// <summary>Reads <c>{"citation":{"fields":[…]}, …}</c>. The names of the blocks do not matter, the fields decide.</summary>
    public MetadataDocument ReadBlocks(JsonElement metadataBlocks) => InUnicode(() =>
    {
        if (metadataBlocks.ValueKind != JsonValueKind.Object)
        {
            throw Refuse.BadRequest("Invalid JSON object: metadata blocks not found.");
        }

        var (updates, problems) = (new List<FieldUpdate>(), new List<string>());
        foreach (var block in metadataBlocks.EnumerateObject())
        {
            if (block.Value.ValueKind != JsonValueKind.Object || !block.Value.TryGetProperty("fields", out var fields))
            {
                throw Refuse.BadRequest($"Metadata block '{block.Name}' should be an object with an array of fields.");
            }

            ReadFields(fields, checkShape: true, updates, problems);
        }

        MustBeNone(problems);
        return updates.Aggregate(MetadataDocument.Empty, (document, update) => document.With(update.Field.Name, update.Value));
    });

    /// <summary>
    /// Reads what editMetadata and deleteMetadata take: <c>{"fields":[…]}</c> or one field object. <c>multiple</c> and
    /// <c>typeClass</c> may be missing and are not looked at.
    /// </summary>
    public ImmutableArray<FieldUpdate> ReadUpdates(JsonElement body) => InUnicode(() =>
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Refuse.BadRequest("Expected an object with an array of fields, or a single field.");
        }

        var (updates, problems) = (new List<FieldUpdate>(), new List<string>());
        if (body.TryGetProperty("fields", out var fields) && fields.ValueKind != JsonValueKind.Null)
        {
            ReadFields(fields, checkShape: false, updates, problems);
        }
        else
        {
            updates.Add(ReadField(body, checkShape: false, problems)
                ?? throw Refuse.BadRequest($"Can't find type '{FieldValueReader.TypeName(body)}'"));
        }

        MustBeNone(problems);
        return updates.ToImmutableArray();
    });

    private void ReadFields(JsonElement fields, bool checkShape, List<FieldUpdate> updates, List<string> problems)
    {
        if (fields.ValueKind != JsonValueKind.Array)
        {
            throw Refuse.BadRequest("'fields' should be an array of fields.");
        }

        foreach (var field in fields.EnumerateArray())
        {
            if (field.ValueKind != JsonValueKind.Object)
            {
                throw Refuse.BadRequest("Every entry of 'fields' should be an object.");
            }

            try
            {
                if (ReadField(field, checkShape, problems) is { } update)
                {
                    updates.Add(updates.Exists(u => u.Field.Name == update.Field.Name)
                        ? throw Refuse.BadRequest($"Field {update.Field.Name} is given more than once.")
                        : update);
                }
            }
            catch (RepositoryException e)
            {
                problems.Add(e.Message);
            }
        }
    }

    // All of them at once: somebody who mends a long form by its first mistake mends it as often as it has mistakes.
    private static void MustBeNone(List<string> problems)
    {
        if (problems.Count > 0)
        {
            throw Refuse.BadRequest(string.Join(", ", problems));
        }
    }

    private FieldUpdate? ReadField(JsonElement field, bool checkShape, List<string> problems)
    {
        if (!schema.TryGetField(FieldValueReader.TypeName(field) ?? "", out var type))
        {
            return null;
        }

        if (type.Parent is { } parent)
        {
            throw Refuse.BadRequest($"Field {type.Name} can only be given inside {parent}.");
        }

        return new(type, new FieldValueReader(schema, lenient, checkShape, problems).Read(field, type));
    }

    // Unpaired surrogates are well-formed JSON but no text: the JSON reader throws only when such a string is asked for.
    private static T InUnicode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Refuse.BadRequest("The JSON contains text that is not valid Unicode.");
        }
    }
}
