using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>What requests can make the server hold in memory.</summary>
public sealed class BodyMemoryTests
{
    private const int Mega = 1024 * 1024;
    private const string Files = "/api/access/datafiles";

    [Fact]
    public async Task A_list_of_files_ends_where_nobody_needs_more()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");

        Task<WireAnswer> PostAsync(string body) => admin.TextAsync(HttpMethod.Post, Files, body);

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(string.Join(',', Enumerable.Repeat(file, 50_000)))).Status);
        (await PostAsync(Repeated("9,", 30 * Mega))).MustBeError(
            HttpStatusCode.BadRequest,
            $"The request body is larger than {2 * Mega} bytes."
        );
        const string TooMany =
            "More than 50000 files are asked for at once. Ask for them in several requests, or for the whole dataset.";
        (await PostAsync(Repeated("9,", Mega))).MustBeError(HttpStatusCode.BadRequest, TooMany);
        (await PostAsync($"fileIds={Repeated("9%2C", Mega)}")).MustBeError(HttpStatusCode.BadRequest, TooMany);
        (await PostAsync($$"""{"fileIds":[{{Repeated("9,", Mega)}}9]}""")).MustBeError(HttpStatusCode.BadRequest, TooMany);
        (await PostAsync(string.Join(',', Enumerable.Range(0, 1_001).Select(i => $"doi:10.5072/FK2/{i}")))).MustBeError(
            HttpStatusCode.BadRequest,
            "More than 1000 files are asked for by persistent identifier at once. Use their numbers."
        );
        var longName = await PostAsync(new string('x', Mega));
        longName.MustBeError(HttpStatusCode.BadRequest);
        Assert.InRange(longName.Message.Length, 1, 2_000);
    }

    [Fact]
    public async Task A_form_has_no_more_parts_than_forms_have()
    {
        // What guests may hold together is not shared with other tests' long requests.
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var form = new MultipartFormDataContent();
        for (var i = 0; i <= 10_000; i++)
        {
            form.Add(new StringContent("9"), "fileIds");
        }

        (await server.Guest().SendAsync(HttpMethod.Post, Files, form)).MustBeError(
            HttpStatusCode.BadRequest,
            "The multipart body has more than 10000 parts."
        );
    }

    [Fact]
    public async Task A_body_is_no_longer_than_its_endpoint_can_mean()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        foreach (
            var (method, path, most) in new[]
            {
                (HttpMethod.Post, $"/api/dataverses/{alias}", 4),
                (HttpMethod.Put, "/api/admin/settings/:FooterCopyright", 4),
                (HttpMethod.Post, $"/api/dataverses/{alias}/datasets", 20),
                (HttpMethod.Put, "/api/datasets/1/versions/:draft", 20),
                (HttpMethod.Put, "/api/datasets/1/editMetadata", 20),
                (HttpMethod.Post, "/api/admin/datasetfield/load", 20),
            }
        )
        {
            var body = new string(' ', (most * Mega) + 1);
            (await admin.TextAsync(method, path, body)).MustBeError(
                HttpStatusCode.BadRequest,
                $"The request body is larger than {most * Mega} bytes."
            );
            using var unmeasured = new PushedContent(body);
            (await admin.SendAsync(method, path, unmeasured)).MustBeError(
                HttpStatusCode.BadRequest,
                $"The request body is larger than {most * Mega} bytes."
            );
        }

        var dense = await admin.TextAsync(HttpMethod.Post, $"/api/dataverses/{alias}/datasets", $"[{Repeated("9,", 8 * Mega)}9]");
        dense.MustBeError(HttpStatusCode.BadRequest, "The JSON sent has more than 3000000 values.");
    }

    [Fact]
    public async Task What_there_is_no_memory_for_waits_its_turn()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Bodies:MemoryMegabytes"] = "16" }
        );
        using var admin = server.Admin();
        var budget = server.Services.GetRequiredService<BodyBudget>();
        var path = "/api/dataverses/root/datasets";
        using var slow = new SlowBody(Make.Dataset("Long").ToJsonString() + new string(' ', 3 * Mega));

        var first = admin.SendAsync(HttpMethod.Post, path, slow);
        await slow.Started;
        while (budget.Held == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var second = await admin.TextAsync(
            HttpMethod.Post,
            path,
            Make.Dataset("Too long now").ToJsonString() + new string(' ', 2 * Mega)
        );
        var small = await admin.PostAsync(path, Make.Dataset("Short"));
        slow.Finish();

        second.MustBeError(
            HttpStatusCode.ServiceUnavailable,
            "The server is busy with other long requests. Repeat this one in a few seconds."
        );
        Assert.Equal(TimeSpan.FromSeconds(5), second.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.Created, small.Status);
        Assert.Equal(HttpStatusCode.Created, (await first).Status);
        Assert.Equal(0, await AtRestAsync(budget));
        // Alone it may be longer than all the memory there is for several.
        Assert.Equal(
            HttpStatusCode.Created,
            (
                await admin.TextAsync(HttpMethod.Post, path, Make.Dataset("Longest").ToJsonString() + new string(' ', 10 * Mega))
            ).Status
        );
    }

    [Fact]
    public async Task Guests_leave_room_for_people_with_accounts()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Bodies:MemoryMegabytes"] = "16" }
        );
        using var guest = server.Guest();
        var budget = server.Services.GetRequiredService<BodyBudget>();
        using var slow = new SlowBody("9," + new string(' ', (3 * Mega / 2)));
        var first = guest.SendAsync(HttpMethod.Post, Files, slow);
        await slow.Started;
        while (budget.Held == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        var another = await guest.TextAsync(HttpMethod.Post, Files, "9," + new string(' ', Mega));
        var account = await server.Admin().TextAsync(HttpMethod.Post, Files, "9," + new string(' ', Mega));
        slow.Finish();

        another.MustBeError(HttpStatusCode.ServiceUnavailable);
        account.MustBeError(HttpStatusCode.NotFound, "File with ID 9 not found.");
        (await first).MustBeError(HttpStatusCode.NotFound, "File with ID 9 not found.");
    }

    // What a request held is given back when its answer is on its way, which its sender may have before.
    private static async Task<long> AtRestAsync(BodyBudget budget)
    {
        for (var i = 0; i < 500 && budget.Held > 0; i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return budget.Held;
    }

    private static string Repeated(string text, int length) =>
        new StringBuilder(length).Insert(0, text, length / text.Length).ToString();

    /// <summary>A body whose length is not said beforehand.</summary>
    private sealed class PushedContent(string text) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
