using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Repository.Files.Tables;

namespace Quire.Api.Files.Tables;

/// <summary>Repairs of what installations before this one did not write down of tables.</summary>
internal static class TableAdministration
{
    private static readonly QueryParameter Recalculate = new(
        "forceRecalculate",
        QueryKind.Flag,
        "Calculates the fingerprint even where the version before has one of the same tables."
    );

    private static readonly QueryParameter Limit = new("limit", QueryKind.Number, "How many files are repaired at the most.");

    public static void MapTableAdministration(this IEndpointRouteBuilder admin)
    {
        admin
            .MapPost("/datasets/integrity/{version}/fixmissingunf", FixUnfAsync)
            .Says("FixMissingUnf", "Gives a version the fingerprint it lacks though it has tables; says what was done.", 401, 403)
            .Asks(Recalculate)
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/datafiles/integrity/fixmissingoriginaltypes", FixTypesAsync)
            .Says("FixMissingOriginalTypes", "Looks for tables of which nobody knows what they were read from.")
            .Produces<ApiEnvelope<MessagePayload>>();
        admin
            .MapGet("/datafiles/integrity/fixmissingoriginalsizes", FixSizesAsync)
            .Says("FixMissingOriginalSizes", "Looks for tables of which nobody knows how long their originals are.")
            .Asks(Limit)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> FixUnfAsync(string version, Call call) =>
        Answer.Message(await call.RunAsync(new FixMissingUnf(version, call.Flag(Recalculate))));

    private static Task<IResult> FixTypesAsync(Call call) => CountedAsync(OriginalFact.Type, "types", call);

    private static Task<IResult> FixSizesAsync(Call call)
    {
        _ = call.Number(Limit);
        return CountedAsync(OriginalFact.Size, "sizes", call);
    }

    private static async Task<IResult> CountedAsync(OriginalFact fact, string facts, Call call) =>
        Answer.Message(
            await call.RunAsync(new CountTablesWithoutOriginal(fact)) is > 0 and var missing
                ? $"Found {missing} tabular files with missing original {facts}."
                : $"All the tabular files in the database already have the original {facts} set correctly; exiting."
        );
}
