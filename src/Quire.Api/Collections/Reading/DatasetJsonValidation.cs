using System.Text.Json;
using Quire.Api.Http.Wording;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Api.Collections.Reading;

/// <summary>Tells a client whether a body would do for creating a dataset in a collection, without creating it.</summary>
internal static class DatasetJsonValidation
{
    private const string Valid = "The Dataset JSON provided is valid for this Dataverse Collection.";
    private const string Invalid = "The Dataset JSON provided failed validation with the following error: ";
    private const string Unreadable = "Validation failed with following exception:";

    /// <summary>The sentence clients get, for good bodies and bad ones: frame first, then fields, then values.</summary>
    public static string Message(string json, MetadataSchema schema, FieldRequirements requirements)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var problems = Problems(document.RootElement, schema, requirements);
            return problems.Count == 0 ? Valid : Invalid + string.Join(", ", problems);
        }
        catch (JsonException e)
        {
            return Unreadable + e.Message;
        }
        catch (InvalidOperationException)
        {
            return Unreadable + "The JSON contains text that is not valid Unicode.";
        }
    }

    private static List<string> Problems(JsonElement root, MetadataSchema schema, FieldRequirements requirements)
    {
        var frame = DatasetJsonFrame.Problems(root, requirements).ToList();
        if (frame.Count > 0)
        {
            return frame;
        }

        var blocks = root.GetProperty("datasetVersion").GetProperty("metadataBlocks");
        var fields = new FieldJsonRules(schema).Problems(blocks).ToList();
        if (fields.Count > 0)
        {
            return fields;
        }

        try
        {
            var document = new FieldInputReader(schema).ReadBlocks(blocks);
            return [.. MetadataValidator.Validate(document, schema, requirements).Select(p => p.Message)];
        }
        catch (RepositoryException e)
        {
            return [RefusalTexts.TextOf(e.Error)];
        }
    }
}
