using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Publishing;

namespace Quire.Api.Sword;

/// <summary>Publishing, which in SWORD is to say that a deposit is no longer in progress.</summary>
internal static class SwordPublishEndpoints
{
    public static void MapSwordPublishing(this IEndpointRouteBuilder sword)
    {
        sword
            .MapPost("/edit/study/{**pid}", PublishAsync)
            .Says(
                "PublishDeposit",
                "Begins to publish the draft: as a minor version where its files stayed as they were, else as a major one.",
                400,
                401,
                403,
                404,
                409,
                412
            );
        sword
            .MapPost("/edit/dataverse/{id}", PublishCollectionAsync)
            .Says("PublishDepositCollection", "Publishes a collection.", 400, 401, 403, 404, 412);
    }

    private static async Task<IResult> PublishAsync(StudyId pid, Call call, DepositReceipts receipts)
    {
        MustBeComplete(call);
        var minor = await call.AttemptAsync(new PublishDataset(pid.Ref, ReleaseKind.Minor));
        var begun =
            // Whatever else a rule forbids it forbids of a major version as well.
            minor.Refusal is RepositoryError.RuleViolated
                ? await call.RunAsync(new PublishDataset(pid.Ref, ReleaseKind.Major))
                : minor.OrThrow();
        return await receipts.OfAsync(call, begun.Object.PersistentId!);
    }

    private static async Task<IResult> PublishCollectionAsync(CollectionId id, Call call, DepositReceipts receipts)
    {
        MustBeComplete(call);
        return receipts.OfCollection((await call.RunAsync(new PublishCollection(id.Ref))).Collection.Alias);
    }

    // By the profile nothing said means complete; what cannot be undone is done when it is asked for in so many words.
    private static void MustBeComplete(Call call)
    {
        if (!call.Http.Request.Headers["In-Progress"].ToString().Trim().Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            throw SwordErrors.StillInProgress();
        }
    }
}
