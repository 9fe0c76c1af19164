using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Quire.Contracts;
using Quire.Contracts.Accounts;
using Quire.Repository.Data.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Answers with accounts as they are read, so that very many take no memory.</summary>
internal sealed class AccountStream(IAsyncEnumerable<AccountRecord> accounts) : IResult
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonTypeInfo<AuthenticatedUserResponse> Shape =
        (JsonTypeInfo<AuthenticatedUserResponse>)WireJson.Options.GetTypeInfo(typeof(AuthenticatedUserResponse));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(
            response.BodyWriter,
            new JsonWriterOptions { Encoder = WireJson.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteString("status", "OK");
        json.WriteStartArray("data");
        await foreach (var account in accounts.WithCancellation(httpContext.RequestAborted))
        {
            JsonSerializer.Serialize(json, AccountJson.Of(account), Shape);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(httpContext.RequestAborted);
                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
