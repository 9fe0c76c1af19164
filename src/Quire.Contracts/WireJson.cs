using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Quire.Contracts.Access;
using Quire.Contracts.Accounts;
using Quire.Contracts.Administration;
using Quire.Contracts.Collections;
using Quire.Contracts.Datasets;
using Quire.Contracts.Export;
using Quire.Contracts.Feedback;
using Quire.Contracts.Files;
using Quire.Contracts.Identifiers;
using Quire.Contracts.Metadata;
using Quire.Contracts.Metrics;
using Quire.Contracts.Search;
using Quire.Contracts.Storage;

namespace Quire.Contracts;

/// <summary>How wire types are written and read: camel case, nulls left out, no reflection.</summary>
public static class WireJson
{
    /// <summary>Options over the generated contexts of every capability.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                EnvelopeJson.Default,
                AccessJson.Default,
                AccountsJson.Default,
                AdministrationJson.Default,
                CollectionsJson.Default,
                DatasetsJson.Default,
                ExportJson.Default,
                FeedbackJson.Default,
                FilesJson.Default,
                IdentifiersJson.Default,
                MetadataJson.Default,
                MetricsJson.Default,
                SearchJson.Default,
                StorageJson.Default
            ),
        };
        options.MakeReadOnly();
        return options;
    }
}
