using System.Collections.Immutable;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Api.Http.Wording;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata.Reading;

/// <summary>
/// Reads fields as clients send them. What is malformed is refused, and so is a field, a child or a block the installation does
/// not know: nobody is told that something was stored which was not.
/// </summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="lenient">Match vocabularies regardless of letter case and white space, as imports do.</param>
internal sealed class FieldInputReader(MetadataSchema schema, bool lenient = false)
{
    /// <summary>
    /// Reads <c>{"citation":{"fields":[…]}, …}</c>. Each block must be one of the installation; in which of them a field stands
    /// does not matter.
    /// </summary>
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

                if (!schema.TryGetBlock(block.Name, out _))
                {
                    var unknown = FieldReadingErrors.BlockUnknown(block.Name).Error;
                    problems.Add(new(block.Name, unknown.Code, unknown.Message));
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
                updates.Add(ReadField(body, checkShape: false, problems));
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
                var update = ReadField(field, checkShape, problems);
                updates.Add(
                    updates.Exists(u => u.Field.Name == update.Field.Name)
                        ? throw FieldReadingErrors.Twice(update.Field.Name)
                        : update
                );
            }
            catch (RepositoryException e)
            {
                problems.Add(new(JsonMember.Text(field, "typeName") ?? "", e.Error.Code, RefusalTexts.TextOf(e.Error)));
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

    private FieldUpdate ReadField(JsonElement field, bool checkShape, List<FieldProblem> problems)
    {
        var name = FieldValueReader.TypeName(field);
        if (!schema.TryGetField(name ?? "", out var type))
        {
            throw FieldReadingErrors.FieldUnknown(name);
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
