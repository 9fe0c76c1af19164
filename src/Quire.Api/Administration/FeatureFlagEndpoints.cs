using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Repository.Administration.Flags;

namespace Quire.Api.Administration;

/// <summary>Which features of servers of the line 6 this installation has.</summary>
internal static class FeatureFlagEndpoints
{
    public static void MapFeatureFlagEndpoints(this IEndpointRouteBuilder flags)
    {
        flags
            .MapGet("", ListAsync)
            .Says("ListFeatureFlags", "Tells which features the installation has, by the names of their flags.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, string>>>();
        flags
            .MapGet("/{flag}", GetAsync)
            .Says("GetFeatureFlag", "Tells whether the installation has a feature.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<FeatureFlagResponse>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyDictionary<string, string>>(
            (await call.RunAsync(new ListFeatureFlags())).ToDictionary(
                f => f.Key,
                f => f.Value ? "enabled" : "disabled",
                StringComparer.Ordinal
            )
        );

    private static async Task<IResult> GetAsync(string flag, Call call) =>
        Answer.Ok(new FeatureFlagResponse { Enabled = await call.RunAsync(new GetFeatureFlag(flag)) });
}
