using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts.Providers;

namespace Quire.Api.Accounts;

/// <summary>Who vouches for accounts.</summary>
internal static class ProviderEndpoints
{
    private const string Enables = "Lets accounts in by a provider, or not any more: true or false as the body.";

    public static void MapProviderEndpoints(this IEndpointRouteBuilder admin)
    {
        admin
            .MapGet("/authenticationProviderFactories", ListKinds)
            .Says("ListProviderKinds", "Lists the kinds of authentication providers there are.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<ProviderKindResponse>>>();
        admin
            .MapGet("/isOrcid", IsOrcidAsync)
            .Says("IsOrcidEnabled", "Tells whether people can sign in with ORCID.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        var providers = admin.MapGroup("/authenticationProviders");
        providers
            .MapGet("", ListAsync)
            .Says("ListProviders", "Lists who vouches for accounts.", 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<ProviderResponse>>>();
        providers
            .MapPost("", SaveAsync)
            .Says("SaveProvider", "Adds somebody who vouches for accounts, or replaces the one of the same id.", 201, 400, 503)
            .IgnoringTokens()
            .Takes<ProviderRequest>()
            .Produces<ApiEnvelope<ProviderResponse>>(StatusCodes.Status201Created);
        providers
            .MapGet("/{id}", GetAsync)
            .Says("GetProvider", "Reads one who vouches for accounts.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<ProviderResponse>>();
        providers
            .MapGet("/{id}/enabled", IsEnabledAsync)
            .Says("IsProviderEnabled", "Tells whether accounts are let in by a provider.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        providers
            .MapPut("/{id}/enabled", EnableAsync)
            .Says("EnableProvider", Enables, 400, 404, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        providers
            .MapPost("/{id}/:enabled", EnableAsync)
            .Says("EnableProviderDeprecated", Enables, 400, 404, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<MessagePayload>>();
        providers
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteProvider", "Removes somebody who vouches for accounts; the accounts stay.", 400, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static IResult ListKinds() =>
        Answer.Ok<IReadOnlyList<ProviderKindResponse>>([
            .. ProviderKinds.All.Select(k => new ProviderKindResponse { Alias = k.Alias, Info = k.Info }),
        ]);

    private static async Task<IResult> IsOrcidAsync(Call call) =>
        Answer.Message(
            (await call.RunAsync(new ListProviders())).Any(p => p is { Enabled: true, IsOrcid: true })
                ? "Orcid is enabled"
                : "no orcid for you."
        );

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<ProviderResponse>>([.. (await call.RunAsync(new ListProviders())).Select(Json)]);

    private static async Task<IResult> GetAsync(string id, Call call) =>
        Answer.Ok(Json(await call.RunAsync(new GetProvider(id))));

    private static async Task<IResult> IsEnabledAsync(string id, Call call) =>
        Answer.Message((await call.RunAsync(new GetProvider(id))).Enabled ? "true" : "false");

    private static async Task<IResult> SaveAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<ProviderRequest>(call.Http.Request, call.Aborted);
        var provider = new AuthenticationProvider(
            body.Id ?? "",
            body.FactoryAlias ?? "",
            body.Title,
            body.Subtitle,
            body.FactoryData,
            body.Enabled
        );
        await call.RunAsync(new SaveProvider(provider));
        return Answer.Created($"/api/admin/authenticationProviders/{Uri.EscapeDataString(provider.Id)}", Json(provider));
    }

    private static async Task<IResult> EnableAsync(string id, Call call)
    {
        var text = (await JsonBody.TextAsync(call.Http.Request, call.Aborted)).Trim();
        return Flag(text) is { } enabled
            ? Answer.Message(await call.RunAsync(new EnableProvider(id, enabled)))
            : throw RequestErrors.NotAFlag(text);
    }

    private static async Task<IResult> DeleteAsync(string id, Call call) =>
        Answer.Message($"AuthenticationProvider {id} deleted. {await call.RunAsync(new DeleteProvider(id))}");

    private static bool? Flag(string text) =>
        text.ToLowerInvariant() switch
        {
            "true" or "yes" or "1" => true,
            "false" or "no" or "0" => false,
            _ => null,
        };

    private static ProviderResponse Json(AuthenticationProvider provider) =>
        new()
        {
            Id = provider.Id,
            FactoryAlias = provider.FactoryAlias,
            Title = provider.Title,
            Subtitle = provider.Subtitle,
            FactoryData = provider.ShownData,
            Enabled = provider.Enabled,
        };
}
