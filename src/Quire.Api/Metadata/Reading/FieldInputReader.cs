using System.Collections.Immutable;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata.Reading;

/// <summary>
/// Reads fields as clients send them. A field the installation does not know is skipped, so that exports of richer installations
/// can be deposited; anything malformed is refused.
/// </summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="lenient">Match vocabularies regardless of letter case and white space, as imports do.</param>
internal sealed class FieldInputReader(MetadataSchema schema, bool lenient = false)
{
    /// <summary>Reads <c>{"citation":{"fields":[…]}, …}</c>. The names of the blocks do not matter, the fields decide.</summary>
    public MetadataDocument ReadBlocks(JsonElement metadataBlocks) =>
        InUnicode(() =>
        {
            if (metadataBlocks.ValueKind != JsonValueKind.Object)
            {
                throw FieldReadingErrors.BlocksMissing();
            }

            var (updates, problems) = (new List<FieldUpdate>(), new List<FieldProblem>());
            foreach (var block in metadataBlocks.EnumerateObject())
            {
                if (block.Value.ValueKind != JsonValueKind.Object || !block.Value.TryGetProperty("fields", out var fields))
                {
                    throw FieldReadingErrors.BlockMalformed(block.Name);
                }

                ReadFields(fields, checkShape: true, updates, problems);
            }

            MustBeNone(problems);
            return updates.Aggregate(
                MetadataDocument.Empty,
                (document, update) => document.With(update.Field.Name, update.Value)
            );
        });

    /// <summary>
    /// Reads what editMetadata and deleteMetadata take: <c>{"fields":[…]}</c> or one field object. <c>multiple</c> and
    /// <c>typeClass</c> may be missing and are not looked at.
    /// </summary>
    public ImmutableArray<FieldUpdate> ReadUpdates(JsonElement body) =>
        InUnicode(() =>
        {
            if (body.ValueKind != JsonValueKind.Object)
            {
                throw FieldReadingErrors.NoFields();
            }

            var (updates, problems) = (new List<FieldUpdate>(), new List<FieldProblem>());
            if (body.TryGetProperty("fields", out var fields) && fields.ValueKind != JsonValueKind.Null)
            {
                ReadFields(fields, checkShape: false, updates, problems);
            }
            else
            {
                updates.Add(
                    ReadField(body, checkShape: false, problems)
                        ?? throw FieldReadingErrors.FieldUnknown(FieldValueReader.TypeName(body))
                );
            }

            MustBeNone(problems);
            return updates.ToImmutableArray();
        });

    private void ReadFields(JsonElement fields, bool checkShape, List<FieldUpdate> updates, List<FieldProblem> problems)
    {
        if (fields.ValueKind != JsonValueKind.Array)
        {
            throw FieldReadingErrors.FieldsNoArray();
        }

        foreach (var field in fields.EnumerateArray())
        {
            if (field.ValueKind != JsonValueKind.Object)
            {
                throw FieldReadingErrors.FieldNoObject();
            }

            try
            {
                if (ReadField(field, checkShape, problems) is { } update)
                {
                    updates.Add(
                        updates.Exists(u => u.Field.Name == update.Field.Name)
                            ? throw FieldReadingErrors.Twice(update.Field.Name)
                            : update
                    );
                }
            }
            catch (RepositoryException e)
            {
                problems.Add(new(JsonMember.Text(field, "typeName") ?? "", e.Error.Code, e.Error.Message));
            }
        }
    }

    // All of them at once: somebody who mends a long form by its first mistake mends it as often as it has mistakes.
    private static void MustBeNone(List<FieldProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw FieldReadingErrors.Problems(problems, string.Join(", ", problems.Select(p => p.Message)));
        }
    }

    private FieldUpdate? ReadField(JsonElement field, bool checkShape, List<FieldProblem> problems)
    {
        if (!schema.TryGetField(FieldValueReader.TypeName(field) ?? "", out var type))
        {
            return null;
        }

        if (type.Parent is { } parent)
        {
            throw FieldReadingErrors.OnlyInside(type.Name, parent);
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
            throw FieldReadingErrors.NotUnicode();
        }
    }
}
