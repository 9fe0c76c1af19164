using System.Net;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Who has an answer already is told so.</summary>
public sealed class EntityTagTests
{
    [Theory, EachDatabase]
    public async Task An_answer_that_is_still_the_same_is_not_sent_again(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (_, dataset, _) = await Deposit.PublishedAsync(admin);
        var path = $"/api/datasets/{dataset}/versions/:latest";

        var first = await guest.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();
        var again = await guest.GetAsync(path);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Equal(first.Body.Length, again.ContentHeaders.ContentLength);

        foreach (var known in new[] { tag, $"\"other\", {tag}", $"W/{tag}", "*" })
        {
            var same = await AskAsync(guest, path, known);
            Assert.Equal(HttpStatusCode.NotModified, same.Status);
            Assert.Empty(same.Body);
            Assert.Equal(tag, same.Headers.ETag!.ToString());
        }

        Assert.Equal(first.Text, (await AskAsync(guest, path, "\"other\"")).Text);
        await Deposit.RetitleAsync(admin, dataset, "Another title");
        await Make.PublishAsync(admin, dataset);
        var changed = await AskAsync(guest, path, tag);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory, EachDatabase]
    public async Task Asking_about_a_kept_answer_tells_its_length_and_tag(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (_, dataset, _) = await Deposit.PublishedAsync(admin);
        var whole = await guest.GetAsync($"/api/datasets/{dataset}");

        var about = await guest.SendAsync(HttpMethod.Head, $"/api/datasets/{dataset}");

        Assert.Equal(HttpStatusCode.OK, about.Status);
        Assert.Equal(whole.Body.Length, about.ContentHeaders.ContentLength);
        Assert.Equal(whole.Headers.ETag, about.Headers.ETag);
    }

    private static async Task<WireAnswer> AskAsync(Wire wire, string path, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var response = await wire.Http.SendAsync(request);
        return new(
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers,
            response.Content.Headers
        );
    }
}
