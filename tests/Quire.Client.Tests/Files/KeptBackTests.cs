using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Files;

/// <summary>
/// Files that changed on disk and are kept back from the public, at an installation that puts new files in the place of published
/// ones alone.
/// </summary>
public sealed class KeptBackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-kept-back-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restricted_file_stays_restricted()
    {
        await using var server = await StartAsync("""{"label":"a.txt","restricted":true,"dataFile":{"id":7,"filesize":1}}""");

        var outcome = Assert.Single(await UploadAsync(server));

        Assert.True(outcome.Succeeded, outcome.Error?.Message);
        Assert.Equal(["POST", "DELETE", "POST"], server.Requests.Where(r => r.Method != "GET").Select(r => r.Method));
        Assert.All(
            server.Requests.Where(r => r.Method == "POST"),
            r => Assert.Contains("\"restrict\":true", r.Text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        """
            "embargo":{"dateAvailable":"2040-01-31"}
            """
    )]
    [InlineData(
        """
            "retention":{"dateUnavailable":"2040-01-31"}
            """
    )]
    public async Task A_file_that_a_period_keeps_back_is_not_exchanged_for_one_without(string period)
    {
        await using var server = await StartAsync($$$"""{"label":"a.txt","dataFile":{"id":7,"filesize":1,{{{period}}}}}""");

        var outcome = Assert.Single(await UploadAsync(server));

        Assert.Contains("embargo or a retention period", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DELETE", server.Requests.Select(r => r.Method));
    }

    private async Task<IReadOnlyList<FolderOutcome>> UploadAsync(StubServer server)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.txt"), "changed");
        using var client = server.Client(o => o.VerifyChecksums = false);
        return await client.Files.UploadFolderAsync(24, _folder);
    }

    private static Task<StubServer> StartAsync(string file) =>
        StubServer.StartAsync(
            (context, request) =>
                request switch
                {
                    { Method: "GET" } => StubServer.WriteAsync(context, $$"""{"status":"OK","data":[{{file}}]}"""),
                    { Method: "DELETE" } => StubServer.WriteAsync(context, """{"status":"OK","data":{"message":"gone"}}"""),
                    _ when request.Target.Contains("/replace", StringComparison.Ordinal) => StubServer.WriteAsync(
                        context,
                        """{"status":"ERROR","message":"You cannot replace an unpublished file. Please delete it."}""",
                        400
                    ),
                    _ => StubServer.WriteAsync(
                        context,
                        """{"status":"OK","data":{"files":[{"label":"a.txt","restricted":true,"dataFile":{"id":8}}]}}"""
                    ),
                }
        );
}
