using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Api.Metadata.Reading;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;

namespace Quire.Api.Datasets.Reading.LinkedData;

/// <summary>
/// Reads metadata and terms of a dataset from JSON-LD. Fields are put into the form native JSON has, so that the same reader
/// judges them. What an export says of a version besides is left out; what nobody here knows is refused.
/// </summary>
/// <param name="schema">The blocks in use.</param>
/// <param name="licenses">What may be chosen as licence.</param>
/// <param name="siteUrl">Address of the installation.</param>
internal sealed class LinkedDataReader(MetadataSchema schema, LicenseChoice licenses, string siteUrl)
{
    /// <summary>Address of the language of the metadata.</summary>
    public const string Language = "http://schema.org/inLanguage";

    private readonly LinkedDataTerms _terms = new(schema, siteUrl);

    public SemanticEdit Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            throw LinkedDataErrors.NoObject();
        }

        var context = LinkedDataContext.Of(document);
        var (fields, terms) = (new JsonArray(), new LinkedDataTermsOfUse(licenses));
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in document.EnumerateObject())
        {
            var address = context.Expand(member.Name) ?? throw LinkedDataErrors.TermUnknown(member.Name);
            if (!KnownElsewhere.Contains(address) && !said.Add(address))
            {
                // A short name and the whole address of the same.
                throw LinkedDataErrors.Several(member.Name);
            }

            if (_terms.Field(address) is { } field)
            {
                fields.Add((JsonNode)Native(field, member.Value, context));
            }
            else if (!terms.Take(address, member.Value, context) && !KnownElsewhere.Contains(address))
            {
                throw LinkedDataErrors.TermUnknown(member.Name);
            }
        }

        using var native = JsonDocument.Parse(new JsonObject { ["fields"] = fields }.ToJsonString());
        return new(new FieldInputReader(schema).ReadUpdates(native.RootElement), terms.Read(), terms.FileAccessRequest);
    }

    /// <summary>What is said of the dataset besides its metadata.</summary>
    /// <param name="document">The document.</param>
    /// <param name="address">Address of what is asked for.</param>
    /// <returns>The text; null when it is not there.</returns>
    public static string? Fact(JsonElement document, string address)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            throw LinkedDataErrors.NoObject();
        }

        var context = LinkedDataContext.Of(document);
        foreach (var member in document.EnumerateObject().Where(m => context.Expand(m.Name) == address))
        {
            return LinkedDataValues.Of(member.Value).Select(LinkedDataValues.Text).FirstOrDefault();
        }

        return null;
    }

    private JsonObject Native(FieldType field, JsonElement value, LinkedDataContext context)
    {
        var values = LinkedDataValues.Of(value).ToList();
        if (values.Count > 1 && !field.Multiple)
        {
            throw LinkedDataErrors.Several(field.Name);
        }

        var items = values.ConvertAll(v =>
            field.IsCompound ? Compound(field, v, context)
            : LinkedDataValues.Text(v) is { } text ? (JsonNode)JsonValue.Create(text)
            : throw LinkedDataErrors.NoText(field.Name)
        );
        return new()
        {
            ["typeName"] = field.Name,
            ["multiple"] = field.Multiple,
            ["value"] = field.Multiple ? new JsonArray([.. items]) : items.FirstOrDefault(),
        };
    }

    private JsonObject Compound(FieldType field, JsonElement value, LinkedDataContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw LinkedDataErrors.NoCompound(field.Name);
        }

        var compound = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            var address = context.Expand(member.Name) ?? throw LinkedDataErrors.TermElsewhere(field.Name, member.Name);
            if (!address.StartsWith('@'))
            {
                var child = _terms.Child(field, address) ?? throw LinkedDataErrors.TermElsewhere(field.Name, member.Name);
                if (!compound.TryAdd(child.Name, Native(child, member.Value, context)))
                {
                    throw LinkedDataErrors.Several(child.Name);
                }
            }
        }

        return compound;
    }

    // What exports say of a version that is decided here and not by whoever sends it back.
    private static readonly HashSet<string> KnownElsewhere = new(StringComparer.Ordinal)
    {
        "@context",
        "@id",
        "@type",
        "http://schema.org/version",
        "http://schema.org/name",
        "http://schema.org/dateModified",
        "http://schema.org/datePublished",
        "http://schema.org/creativeWorkStatus",
        "http://schema.org/includedInDataCatalog",
        Language,
        "http://schema.org/isPartOf",
        "http://schema.org/hasPart",
        "http://www.openarchives.org/ore/terms/aggregates",
        "http://www.openarchives.org/ore/terms/describes",
        "https://dataverse.org/schema/core#versionNote",
    };
}
