using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

public sealed class ErrorCodeTests
{
    [Theory, EachDatabase]
    public async Task A_refusal_tells_its_code_in_a_header_and_leaves_the_body_as_clients_know_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        MustBe(
            await admin.GetAsync("/api/dataverses/nowhere"),
            HttpStatusCode.NotFound,
            "collection.target.not-found",
            "Can't find dataverse with identifier='nowhere'"
        );
        MustBe(
            await guest.GetAsync("/api/users/token"),
            HttpStatusCode.Unauthorized,
            "access.account.required",
            "Only authenticated users can perform the requested operation"
        );
        MustBe(
            await admin.GetAsync("/api/datasets/x"),
            HttpStatusCode.BadRequest,
            "request.dataset.id-malformed",
            "Bad dataset ID number: x."
        );
    }

    [Theory, EachDatabase]
    public async Task The_code_is_the_same_wherever_the_words_differ(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        MustBe(
            await admin.GetAsync("/api/files/987654321"),
            HttpStatusCode.NotFound,
            "file.target.not-found",
            "File with ID 987654321 not found."
        );
        MustBe(
            await admin.GetAsync("/api/files/987654321/metadata"),
            HttpStatusCode.BadRequest,
            "file.target.not-found",
            "Error attempting get the requested data file."
        );
        MustBe(
            await admin.PutAsync("/api/files/987654321/restrict", "true"),
            HttpStatusCode.BadRequest,
            "file.target.not-found",
            "Could not find datafile with id 987654321"
        );
    }

    [Theory, EachDatabase]
    public async Task JSON_that_cannot_be_read_is_told_in_the_words_of_whoever_reads_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        foreach (
            var (path, words) in new[]
            {
                ("/api/files/1/metadata", "Exception parsing provided json: "),
                ("/api/datasets/1/addFiles", "Json Parsing Exception :"),
                ("/api/datasets/1/replaceFiles", "Json Parsing Exception :"),
            }
        )
        {
            using var parts = new MultipartFormDataContent { { new StringContent("{"), "jsonData" } };
            MustBeUnreadable(await admin.SendAsync(HttpMethod.Post, path, parts), words);
        }

        MustBeUnreadable(await admin.TextAsync(HttpMethod.Post, "/api/dataverses/root", "{"), "Error parsing Json: ");
    }

    private static void MustBeUnreadable(WireAnswer answer, string words)
    {
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith(words, answer.Message, StringComparison.Ordinal);
        Assert.Equal("request.json.malformed", Assert.Single(answer.Headers.GetValues("Quire-Error-Code")));
    }

    private static void MustBe(WireAnswer answer, HttpStatusCode status, string code, string message)
    {
        answer.MustBeError(status, message);
        Assert.Equal(["message", "status"], answer.Json.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.Equal(code, Assert.Single(answer.Headers.GetValues("Quire-Error-Code")));
    }
}
