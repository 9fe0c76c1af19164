using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quire.Api.Http;
using Quire.Repository.Files.Direct;
using Quire.Repository.Storage.Local;

namespace Quire.Api.Files;

/// <summary>Takes bytes at the signed addresses of this server, as an object store does.</summary>
internal static class LocalUploadEndpoint
{
    private static readonly QueryParameter Object = new("object", QueryKind.Text, "Key the bytes come to lie under.");
    private static readonly QueryParameter Upload = new("upload", QueryKind.Text, "Upload in parts they are a part of.");
    private static readonly QueryParameter Part = new("part", QueryKind.Number, "Number of the part; 0 for a whole file.");
    private static readonly QueryParameter Most = new("most", QueryKind.Text, "How many bytes there may be.");
    private static readonly QueryParameter Until = new("until", QueryKind.Text, "When the address is dead.");
    private static readonly QueryParameter Token = new("token", QueryKind.Text, "Signature of the address.");

    public static void MapLocalUpload(this IEndpointRouteBuilder api) =>
        api.MapPut("/uploads/{store}", PutAsync)
            .WithTags("Files")
            .Says("PutUpload", "Takes bytes at an address that was given by `uploadurls`; answers their tag.", 400, 403, 503)
            .Asks(Object, Upload, Part, Most, Until, Token)
            .IgnoringTokens()
            .Takes<string>("application/octet-stream");

    private static async Task<IResult> PutAsync(string store, LocalUploadDoor door, Call call)
    {
        var address = new LocalAddress(
            store,
            call.Query(Object) ?? "",
            call.Query(Upload) ?? "",
            call.Number(Part) ?? 0,
            Long(call.Query(Most)),
            Long(call.Query(Until))
        );
        door.MustBeGood(address, call.Query(Token) ?? "");
        await MustBeOpenAsync();
        if (call.Http.Request.ContentLength is { } length && length > address.Most)
        {
            throw FileRequestErrors.LongerThanAnnounced(address.Most);
        }

        var checksum = await door.TakeAsync(address, call.Http.Request.Body, MustBeOpenAsync, call.Aborted);
        var headers = call.Http.Response.Headers;
        if (headers.AccessControlExposeHeaders.Count > 0)
        {
            // Programs in browsers need it to put parts together.
            headers.AccessControlExposeHeaders = $"{headers.AccessControlExposeHeaders}, {HeaderNames.ETag}";
        }

        call.Http.Response.GetTypedHeaders().ETag = new EntityTagHeaderValue($"\"{checksum}\"");
        return Results.Ok();

        async Task MustBeOpenAsync()
        {
            if (!await call.RunAsync(new IsUploadOpen(address.Store, address.Key)))
            {
                throw FileRequestErrors.UploadEnded();
            }
        }
    }

    private static long Long(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
