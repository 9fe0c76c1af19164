using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Files.Direct;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository.Data.Files;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Whether a commit stands whose answer was lost nobody knows: no bytes go that it may refer to.</summary>
public sealed class BrokenCommitTests
{
    [Theory, EachDatabase]
    public async Task The_bytes_of_an_upload_stay_when_the_answer_to_its_commit_was_lost(DatabaseKind database)
    {
        var answers = new LostAnswers<FileRecord>();
        await using var server = await StartAsync(database, answers);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var bytes = DirectServer.Bytes(5000);
        answers.LoseNext();

        var added = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "levels.bin",
            bytes,
            null,
            "application/octet-stream"
        );

        Assert.True(added.Status >= HttpStatusCode.InternalServerError, added.Text);
        var file = Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{file["dataFile"]!["id"]}")).Body);
    }

    [Theory, EachDatabase]
    public async Task The_copy_of_a_direct_upload_stays_when_the_answer_to_its_commit_was_lost(DatabaseKind database)
    {
        var answers = new LostAnswers<FileSumsRecord>();
        await using var server = await StartAsync(database, answers);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var bytes = DirectServer.Bytes(5000);
        var issued = await DirectServer.PutAsync(admin, dataset, bytes);
        answers.LoseNext();

        _ = (await DirectServer.RegisterAsync(admin, dataset, DirectServer.Said(issued, "levels.bin", bytes))).Data;

        var path = $"/api/datasets/{dataset}/versions/:draft/files";
        await Wait.UntilAsync(
            async () =>
                answers.IsLost
                && (await admin.GetAsync(path)).Data[0]!["dataFile"]!["storageIdentifier"]!.GetValue<string>() != issued,
            "the copy is in use"
        );
        var id = (await admin.GetAsync(path)).Data[0]!["dataFile"]!["id"];
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{id}")).Body);
    }

    private static Task<TestServer> StartAsync<TRecord>(DatabaseKind database, LostAnswers<TRecord> answers)
        where TRecord : class =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:VerifyAtOnceMegabytes"] = "0" },
            services =>
            {
                services.ConfigureDbContext<SqliteRepositoryDb>((_, options) => options.AddInterceptors(answers));
                services.ConfigureDbContext<PostgreSqlRepositoryDb>((_, options) => options.AddInterceptors(answers));
            }
        );
}
