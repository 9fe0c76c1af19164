using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Repository.Datasets.Validation;

namespace Quire.Api.Datasets;

/// <summary>Whether what is stored of datasets is what is asked for now.</summary>
internal static class ValidationEndpoints
{
    public static void MapValidationEndpoints(this IEndpointRouteBuilder validate)
    {
        validate
            .MapGet("/dataset/{id}", OneAsync)
            .Says("ValidateDataset", "Holds the newest version of a dataset against what is asked for now.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<DatasetValidityResponse>>();
        validate
            .MapGet("/datasets", AllAsync)
            .Says("ValidateDatasets", "Holds the newest version of every dataset against what is asked for now.", 503)
            .IgnoringTokens()
            .Produces<IReadOnlyDictionary<string, IReadOnlyList<DatasetValidityResponse>>>();
    }

    private static async Task<IResult> OneAsync(DatasetId id, Call call)
    {
        var found = await call.RunAsync(new ValidateDataset(id.Ref));
        return found.State == ValidityState.Invalid
            ? Answer.Ok(Of(found) with { DatasetId = null, Status = null })
            : Answer.Message(NameOf(found.State));
    }

    private static async Task<IResult> AllAsync(Call call) =>
        new StreamedList<DatasetValidityResponse>(
            (await call.RunAsync(new ValidateDatasets())).Select(Of),
            "datasets",
            enveloped: false
        );

    private static DatasetValidityResponse Of(DatasetValidity found) =>
        new()
        {
            DatasetId = found.Dataset,
            Status = NameOf(found.State),
            EntityClassDatabaseTableRowId = found.Problem is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"[DatasetVersion id:{found.Version}]"),
            Field = found.Problem?.Path,
            InvalidValue = found.Problem?.Value,
        };

    private static string NameOf(ValidityState state) =>
        state switch
        {
            ValidityState.Valid => "valid",
            ValidityState.Invalid => "invalid",
            _ => "unknown",
        };
}
