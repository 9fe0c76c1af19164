using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

/// <summary>Addresses that can be called without a token.</summary>
public sealed class SignedAddressTests
{
    [Theory, EachDatabase]
    public async Task A_signed_address_is_called_as_the_account_and_nothing_else_is(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, token) = await Make.UserAsync(server.Admin());
        var signed = await SignAsync(server, "/api/users/:me", name);
        using var guest = server.Guest();

        Assert.Equal($"@{name}", (await guest.GetAsync(signed)).Data["identifier"]!.GetValue<string>());
        foreach (
            var other in new[]
            {
                signed.Replace("users/:me", "quire/tokens", StringComparison.Ordinal),
                signed.Replace($"user={name}", "user=dataverseAdmin", StringComparison.Ordinal),
                signed.Replace("until=2", "until=3", StringComparison.Ordinal),
                signed + "0",
                signed + "&returnExpiration=true",
                signed.Replace("?", "?a=b&", StringComparison.Ordinal),
                signed[..signed.IndexOf("&token", StringComparison.Ordinal)] + "&token=",
            }
        )
        {
            (await guest.GetAsync(other)).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");
        }

        (await guest.DeleteAsync(signed.Replace(":me", "token", StringComparison.Ordinal))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await guest.PostAsync(signed)).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");

        // It ends with the token.
        _ = (await server.As(token).PostAsync("/api/users/token/recreate")).Message;
        (await guest.GetAsync(signed)).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");
    }

    [Theory, EachDatabase]
    public async Task It_counts_for_the_method_and_the_query_it_was_signed_with(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(server.Admin(), published: true);
        await Make.AssignAsync(server.Admin(), collection, $"@{name}", "fullContributor");
        var signed = await SignAsync(server, $"/api/dataverses/{collection}/datasets?doNotValidate=false", name, "POST");

        (await guest.GetAsync(signed)).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");
        _ = (await guest.PostAsync(signed, Make.Dataset("Signed"))).Data;
        (await guest.PostAsync(signed.Replace("false", "true", StringComparison.Ordinal), Make.Dataset("Signed"))).MustBeError(
            HttpStatusCode.Unauthorized,
            "Bad signed URL"
        );
    }

    [Theory, EachDatabase]
    public async Task After_its_time_it_is_no_good(DatabaseKind database)
    {
        await using var later = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<TimeProvider>(new MovedTime())
        );
        var time = (MovedTime)later.Services.GetRequiredService<TimeProvider>();
        var (name, _) = await Make.UserAsync(later.Admin());
        var signed = await SignAsync(later, "/api/users/:me", name, minutes: 5);
        _ = (await later.Guest().GetAsync(signed)).Data;

        time.Later = TimeSpan.FromMinutes(6);

        (await later.Guest().GetAsync(signed)).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_signed_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        foreach (
            var body in new JsonNode?[]
            {
                new JsonObject(),
                new JsonObject { ["url"] = "/api/users/:me" },
                new JsonObject { ["url"] = "ftp://example.edu/x" },
                new JsonObject { ["url"] = "http://localhost/x", ["timeOut"] = 0 },
                new JsonObject { ["url"] = "http://localhost/x", ["timeOut"] = 100000 },
                new JsonObject { ["url"] = "http://localhost/x", ["httpMethod"] = "TRACE" },
                new JsonArray(),
            }
        )
        {
            (await admin.PostAsync("/api/admin/requestSignedUrl", body)).MustBeError(HttpStatusCode.BadRequest);
        }

        (
            await admin.PostAsync(
                "/api/admin/requestSignedUrl",
                new JsonObject { ["url"] = "http://localhost/x", ["user"] = "nobody" }
            )
        ).MustBeError(HttpStatusCode.Conflict, "Do not have a valid user with apiToken");
    }

    private static async Task<string> SignAsync(
        TestServer server,
        string path,
        string user,
        string method = "GET",
        int minutes = 10
    ) =>
        (
            await server
                .Admin()
                .PostAsync(
                    "/api/admin/requestSignedUrl",
                    new JsonObject
                    {
                        ["url"] = new Uri(server.Address, path).AbsoluteUri,
                        ["user"] = user,
                        ["httpMethod"] = method,
                        ["timeOut"] = minutes,
                    }
                )
        ).Data["signedUrl"]!.GetValue<string>();

    [Theory, EachDatabase]
    public async Task A_parameter_without_a_value_signs_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var guest = server.Guest();
        foreach (
            var query in (string[])
                [
                    "until=2030-01-01T00:00:00Z&user&method=GET&token=0",
                    "until=2030-01-01T00:00:00Z&user=kim&method&token=0",
                    "until=2030-01-01T00:00:00Z&user=kim&method=GET&token",
                    "until&user=kim&method=GET&token=0",
                ]
        )
        {
            (await guest.GetAsync($"/api/users/:me?{query}")).MustBeError(HttpStatusCode.Unauthorized, "Bad signed URL");
        }
    }

    [Theory, EachDatabase]
    public async Task Below_a_path_it_is_called_as_it_arrives(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:SiteUrl"] = "https://data.example.edu/archive" }
        );
        const string Site = "https://data.example.edu/archive";
        var (name, _) = await Make.UserAsync(server.Admin());
        using var guest = server.Guest();
        var body = new JsonObject { ["url"] = $"{Site}/api/users/:me", ["user"] = name };
        var signed = (await server.Admin().PostAsync("/api/admin/requestSignedUrl", body)).Data["signedUrl"]!.GetValue<string>();
        Assert.StartsWith($"{Site}/api/users/:me?until=", signed, StringComparison.Ordinal);

        Assert.Equal($"@{name}", (await guest.GetAsync(signed[Site.Length..])).Data["identifier"]!.GetValue<string>());
    }
}
