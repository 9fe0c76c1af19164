using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Files.Direct;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Parts of files and conditions on them, the same from a folder and from an object store.</summary>
public sealed class RangeTests
{
    private const string Text = "0123456789";

    [Theory, CombinedWith(false), CombinedWith(true)]
    public async Task Parts_are_given_as_asked(DatabaseKind database, bool inBucket)
    {
        var (guest, path) = await PublishedAsync(database, inBucket);

        Assert.Equal((HttpStatusCode.PartialContent, "234", "bytes 2-4/10"), await GetAsync(guest, path, "bytes=2-4"));
        Assert.Equal((HttpStatusCode.PartialContent, "789", "bytes 7-9/10"), await GetAsync(guest, path, "bytes=-3"));
        Assert.Equal((HttpStatusCode.PartialContent, Text, "bytes 0-9/10"), await GetAsync(guest, path, "bytes=-5000"));
        Assert.Equal((HttpStatusCode.PartialContent, "89", "bytes 8-9/10"), await GetAsync(guest, path, "bytes=8-"));
        const string outside = """{"status":"ERROR","message":"The file ends before the range that is asked for."}""";
        Assert.Equal(
            (HttpStatusCode.RequestedRangeNotSatisfiable, outside, "bytes */10"),
            await GetAsync(guest, path, "bytes=10-")
        );
        Assert.Equal(
            (HttpStatusCode.RequestedRangeNotSatisfiable, outside, "bytes */10"),
            await GetAsync(guest, path, "bytes=-0")
        );
        // Several at once, other units and nonsense may be ignored: the whole file answers every question.
        Assert.Equal((HttpStatusCode.OK, Text, null), await GetAsync(guest, path, "bytes=0-1,4-5"));
        Assert.Equal((HttpStatusCode.OK, Text, null), await GetAsync(guest, path, "lines=1-2"));
        Assert.Equal((HttpStatusCode.OK, Text, null), await GetAsync(guest, path, "bytes=5-2"));
    }

    [Theory, CombinedWith(false), CombinedWith(true)]
    public async Task Conditions_are_kept(DatabaseKind database, bool inBucket)
    {
        var (guest, path) = await PublishedAsync(database, inBucket);
        using var first = await guest.Http.GetAsync(path);
        var (tag, modified) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(guest, path, r => r.IfNoneMatch.Add(new(tag.Tag))));
        Assert.Equal(
            HttpStatusCode.NotModified,
            await StatusAsync(guest, path, r => r.IfNoneMatch.Add(EntityTagHeaderValue.Any))
        );
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guest, path, r => r.IfNoneMatch.Add(new("\"other\""))));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(guest, path, r => r.IfModifiedSince = modified));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(guest, path, r => r.IfMatch.Add(new("\"other\""))));
        Assert.Equal(
            HttpStatusCode.PartialContent,
            await StatusAsync(guest, path, r => (r.Range, r.IfRange) = (new(0, 1), new(modified)))
        );
        Assert.Equal(
            HttpStatusCode.OK,
            await StatusAsync(guest, path, r => (r.Range, r.IfRange) = (new(0, 1), new(modified.AddDays(-1))))
        );
    }

    [Theory, EachDatabase]
    public async Task A_condition_that_does_not_hold_is_told_like_every_other_refusal(DatabaseKind database)
    {
        var (guest, path) = await PublishedAsync(database, inBucket: false);
        guest.Http.DefaultRequestHeaders.IfMatch.Add(new("\"other\""));

        (await guest.GetAsync(path)).MustBeError(
            HttpStatusCode.PreconditionFailed,
            "The file is not, or no longer, what the request asks it to be."
        );
    }

    [Theory, CombinedWith(false), CombinedWith(true)]
    public async Task A_head_says_what_a_get_would(DatabaseKind database, bool inBucket)
    {
        var (guest, path) = await PublishedAsync(database, inBucket);
        using var get = await guest.Http.GetAsync(path);
        using var head = await guest.Http.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal(
            (HttpStatusCode.OK, 10L, 0),
            (head.StatusCode, head.Content.Headers.ContentLength, (await head.Content.ReadAsByteArrayAsync()).Length)
        );
        Assert.Equal((get.Headers.ETag, get.Content.Headers.ContentType), (head.Headers.ETag, head.Content.Headers.ContentType));
        Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
        Assert.Contains("bytes", head.Headers.AcceptRanges);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_form_of_the_file_is_not_found(DatabaseKind database)
    {
        var (guest, path) = await PublishedAsync(database, inBucket: false);
        Assert.Equal(Text, (await guest.GetAsync($"{path}?format=original&gbrecs=true")).Text);
        (await guest.GetAsync($"{path}?format=RData")).MustBeError(HttpStatusCode.NotFound);
        (await guest.GetAsync($"{path}?imageThumb=true")).MustBeError(
            HttpStatusCode.NotFound,
            "No thumbnail is available for this file."
        );
        (await guest.GetAsync($"{path}?imageThumb=400")).MustBeError(HttpStatusCode.NotFound);
    }

    private static async Task<(Wire Guest, string Path)> PublishedAsync(DatabaseKind database, bool inBucket)
    {
        var server = await (inBucket ? DirectServer.OfAsync(database) : SharedServer.OfAsync(database));
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, dataset, "digits.txt", Text, new JsonObject());
        await Make.PublishAsync(admin, dataset);
        return (server.Guest(), $"/api/access/datafile/{file}");
    }

    private static async Task<(HttpStatusCode Status, string Text, string? Range)> GetAsync(Wire wire, string path, string range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Range", range);
        using var response = await wire.Http.SendAsync(request);
        return (
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.ContentRange?.ToString()
        );
    }

    private static async Task<HttpStatusCode> StatusAsync(Wire wire, string path, Action<HttpRequestHeaders> set)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        set(request.Headers);
        using var response = await wire.Http.SendAsync(request);
        return response.StatusCode;
    }
}
