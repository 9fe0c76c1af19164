using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Http;

/// <summary>Refusals whose shape or words clients of other servers read.</summary>
public sealed class ErrorShapeTests
{
    [Theory, EachDatabase]
    public async Task A_persistent_identifier_that_is_none_is_a_bad_id(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var guest = server.Guest();

        (await guest.GetAsync("/api/datasets/:persistentId?persistentId=wrong")).MustBeError(
            HttpStatusCode.BadRequest,
            "Bad dataset ID number: wrong."
        );
        (await guest.GetAsync("/api/datasets/export?exporter=dcterms&persistentId=wrong")).MustBeError(
            HttpStatusCode.NotFound,
            "A dataset with the persistentId wrong could not be found."
        );
    }

    [Theory, EachDatabase]
    public async Task A_file_that_cannot_be_downloaded_is_told_of_with_the_request(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (var id in new[] { "987654321", "nonsense", ":persistentId?persistentId=wrong" })
        {
            var answer = await server.Guest().GetAsync($"/api/v1/access/datafile/{id}");

            answer.MustBeError(HttpStatusCode.NotFound);
            Assert.Equal(404, answer.Json["code"]!.GetValue<int>());
            Assert.Equal("GET", answer.Json["requestMethod"]!.GetValue<string>());
            Assert.EndsWith(
                $"/api/v1/access/datafile/{id}",
                answer.Json["requestUrl"]!.GetValue<string>(),
                StringComparison.Ordinal
            );
        }
    }

    [Theory, EachDatabase]
    public async Task A_body_that_is_no_JSON_is_told_of_with_the_character_it_breaks_off_at(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");

        var answer = await admin.TextAsync(HttpMethod.Post, $"/api/datasets/{dataset}/assignments", "{\n \"role\": oops}");
        var cut = await admin.TextAsync(HttpMethod.Post, $"/api/datasets/{dataset}/assignments", "{\"role\":");

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.StartsWith(
            "Error parsing Json: Unexpected char 111 at (line no=2, column no=10, offset=11).",
            answer.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("Unexpected char -1 at (line no=1, ", cut.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_body_of_another_form_is_told_of_with_the_place_that_differs(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        foreach (
            var (method, path, body, problem) in new[]
            {
                ("POST", "dataverses/root/assignments", "[]", "the value at $ is not of the kind expected there."),
                (
                    "POST",
                    "dataverses/root/assignments",
                    """{"assignee":5,"role":"admin"}""",
                    "the value at $.assignee is not of the kind expected there."
                ),
                (
                    "PUT",
                    "dataverses/root/inputLevels",
                    """[{"datasetFieldTypeName":"title","required":"x"}]""",
                    "the value at $[0].required is not of the kind expected there."
                ),
                ("PUT", "dataverses/root/inputLevels", """[{"required":true},{}]""", "missing: 'datasetFieldTypeName'."),
                ("POST", "licenses", """{"sortOrder":1.5}""", "the value at $.sortOrder is not of the kind expected there."),
                (
                    "POST",
                    "admin/groups/ip",
                    """{"name":"a","alias":"b","ranges":[["1.2.3.4",5]]}""",
                    "the value at $.ranges[0][1] is not of the kind expected there."
                ),
            }
        )
        {
            (await admin.TextAsync(new(method), $"/api/{path}", body)).MustBeError(
                HttpStatusCode.BadRequest,
                $"Error parsing Json: {problem}"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task The_zip_of_a_draft_is_refused_as_the_draft_is(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await Make.FileAsync(admin, dataset, "a.txt", "content");

        (await server.Guest().GetAsync($"/api/access/dataset/{dataset}/versions/:draft")).MustBeError(
            HttpStatusCode.Unauthorized,
            "User :guest is not permitted to perform requested action."
        );
    }
}
