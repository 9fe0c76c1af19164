using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Identifiers;
using Quire.Domain.Identifiers;
using Quire.Repository.Identifiers;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Api.Identifiers;

/// <summary>What providers know of identifiers.</summary>
internal static class IdentifierEndpoints
{
    public static void MapIdentifierEndpoints(this IEndpointRouteBuilder pids)
    {
        pids.MapGet("", GetAsync)
            .Says("GetIdentifier", "Asks the provider of an identifier what it knows of it.", 400, 403, 503)
            .Asks(CommonParameters.PersistentId)
            .Produces<ApiEnvelope<IdentifierResponse>>();
        pids.MapGet("/unreserved", ListUnreservedAsync)
            .Says("ListUnreserved", "Lists datasets that are not public and whose identifiers are not kept for them yet.", 403)
            .Produces<ApiEnvelope<UnreservedIdentifiers>>();
        pids.MapPost("/{id}/reserve", ReserveAsync)
            .Says("ReserveIdentifier", "Reserves the identifier of a dataset at its provider.", 400, 401, 404, 503)
            .Produces<ApiEnvelope<MessagePayload>>();
        pids.MapDelete("/{id}/delete", DeleteAsync)
            .Says(
                "DeleteIdentifier",
                "Has the provider forget the identifier of a dataset that was never public.",
                400,
                401,
                404,
                503
            )
            .Produces<ApiEnvelope<MessagePayload>>();
        pids.MapGet("/providers", ListProvidersAsync)
            .Says("ListIdentifierProviders", "Lists the providers of identifiers, by name.", 401)
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, IdentifierProviderResponse>>>();
        pids.MapGet("/providers/{**persistentId}", ProviderOfAsync)
            .Says("GetIdentifierProvider", "Tells which provider looks after an identifier.", 401, 404)
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> GetAsync(Call call)
    {
        var text = call.Query(CommonParameters.PersistentId);
        if (!PersistentId.TryParse(text, out var pid))
        {
            throw IdentifierRequestErrors.NoIdentifier(text);
        }

        var known = await call.RunAsync(new GetIdentifier(pid));
        return Answer.Ok(
            new IdentifierResponse
            {
                Pid = pid.ToString(),
                Doi = $"{pid.Authority}/{pid.Identifier}",
                Provider = known.Provider,
                State = known.State switch
                {
                    IdentifierState.Unknown => "unknown",
                    IdentifierState.Reserved => "draft",
                    IdentifierState.Registered => "findable",
                    _ => "registered",
                },
            }
        );
    }

    private static async Task<IResult> ListUnreservedAsync(Call call)
    {
        var found = await call.RunAsync(new ListUnreserved());
        return Answer.Ok(
            new UnreservedIdentifiers
            {
                NumUnreserved = found.Count,
                Count = [.. found.Select(d => new UnreservedIdentifier { Id = d.Id, Pid = d.PersistentId!.ToString() })],
            }
        );
    }

    private static async Task<IResult> ReserveAsync(DatasetId id, Call call) =>
        Answer.Message($"PID reserved for {await call.RunAsync(new ReserveIdentifier(id.Ref))}");

    private static async Task<IResult> DeleteAsync(DatasetId id, Call call) =>
        Answer.Message($"PID deleted for {await call.RunAsync(new DeleteIdentifier(id.Ref))}");

    private static async Task<IResult> ListProvidersAsync(Call call)
    {
        var all = await call.RunAsync(new ListIdentifierProviders());
        return Answer.Ok<IReadOnlyDictionary<string, IdentifierProviderResponse>>(
            all.ToDictionary(p => p.Name, Of, StringComparer.Ordinal)
        );
    }

    private static IdentifierProviderResponse Of(ListedProvider provider)
    {
        var shown = new IdentifierProviderResponse { Name = provider.Name, Remote = provider.IsRemote };
        return provider.Generator is not { Style: var style } generator
            ? shown
            : shown with
            {
                Id = generator.Id,
                Label = generator.Label,
                Protocol = style.Protocol,
                Authority = style.Authority,
                Separator = "/",
                Shoulder = style.Shoulder,
                IdentifierGenerationStyle = style.Sequential ? "storedProcGenerated" : "randomString",
                DatafilePidFormat = style.FilesBelow ? "DEPENDENT" : "INDEPENDENT",
                ManagedSet = string.Join(',', generator.Managed),
                ExcludedSet = string.Join(',', generator.Excluded),
            };
    }

    private static async Task<IResult> ProviderOfAsync(string persistentId, Call call)
    {
        if (!PidInPath.TryParse(persistentId, out _, out var pid))
        {
            throw IdentifierRequestErrors.NoProvider();
        }

        return Answer.Message(
            await call.RunAsync(new FindIdentifierProvider(pid)) ?? $"PID recognized as an unmanaged {pid.Protocol}"
        );
    }
}
