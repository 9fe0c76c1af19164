using System.Text.Json;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets.Validation;

/// <summary>Holds stored versions against what is asked for now, which may be more than when they were stored.</summary>
internal static class VersionValidation
{
    public static DatasetValidity Of(DatasetVersionRecord version, MetadataSchema schema, FieldRequirements requirements)
    {
        try
        {
            var document = MetadataDocumentCodec.Parse(version.Metadata);
            var problems = MetadataValidator.Validate(document, schema, requirements);
            return problems.IsEmpty
                ? new(version.DatasetId, version.Id, ValidityState.Valid, Problem: null)
                : new(version.DatasetId, version.Id, ValidityState.Invalid, problems[0]);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return new(version.DatasetId, version.Id, ValidityState.Unknown, Problem: null);
        }
    }
}
