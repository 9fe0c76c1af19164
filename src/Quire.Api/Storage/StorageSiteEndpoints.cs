using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Storage;
using Quire.Repository.Data.Storage;
using Quire.Repository.Storage.Sites;

namespace Quire.Api.Storage;

/// <summary>The places elsewhere that hold data of this installation.</summary>
internal static class StorageSiteEndpoints
{
    public static void MapStorageSites(this IEndpointRouteBuilder sites)
    {
        sites
            .MapGet("", ListAsync)
            .Says("ListStorageSites", "Lists the storage sites.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyList<StorageSiteResponse>>>();
        sites
            .MapGet("/{id}", GetAsync)
            .Says("GetStorageSite", "Reads a storage site.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<StorageSiteResponse>>();
        sites
            .MapPost("", AddAsync)
            .Says("AddStorageSite", "Tells of a storage site.", 400, 503)
            .IgnoringTokens()
            .Takes<StorageSiteRequest>()
            .Produces<ApiEnvelope<StorageSiteResponse>>();
        sites
            .MapPut("/{id}/primaryStorage", SetPrimaryAsync)
            .Says("SetPrimaryStorageSite", "Says whether data are at a storage site at first.", 400, 404, 503)
            .IgnoringTokens()
            .Takes<string>("text/plain")
            .Produces<ApiEnvelope<StorageSiteResponse>>();
        sites
            .MapDelete("/{id}", DeleteAsync)
            .Says("DeleteStorageSite", "Tells of a storage site no longer.", 404, 503)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static async Task<IResult> ListAsync(Call call) =>
        Answer.Ok<IReadOnlyList<StorageSiteResponse>>([.. (await call.RunAsync(new ListStorageSites())).Select(Of)]);

    private static async Task<IResult> GetAsync(string id, Call call) =>
        Answer.Ok(Of(await call.RunAsync(new GetStorageSite(IdOf(id)))));

    private static async Task<IResult> AddAsync(Call call)
    {
        var body = await JsonBody.ReadAsync<StorageSiteRequest>(call.Http.Request, call.Aborted);
        return Answer.Ok(
            Of(await call.RunAsync(new AddStorageSite(body.Hostname, body.Name, body.PrimaryStorage, body.TransferProtocols)))
        );
    }

    // What is not "true" is false, as clients know it.
    private static async Task<IResult> SetPrimaryAsync(string id, Call call)
    {
        var text = await JsonBody.TextAsync(call.Http.Request, call.Aborted);
        var primary = string.Equals(text?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        return Answer.Ok(Of(await call.RunAsync(new SetPrimaryStorageSite(IdOf(id), primary))));
    }

    private static async Task<IResult> DeleteAsync(string id, Call call)
    {
        await call.RunAsync(new DeleteStorageSite(IdOf(id)));
        return Answer.Message($"Storage site id {id} has been deleted.");
    }

    private static StorageSiteId IdOf(string text) =>
        new(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, text);

    private static StorageSiteResponse Of(StorageSiteRecord site) =>
        new()
        {
            Id = site.Id,
            Hostname = site.Hostname,
            Name = site.Name,
            PrimaryStorage = site.IsPrimary,
            TransferProtocols = site.TransferProtocols,
        };
}
