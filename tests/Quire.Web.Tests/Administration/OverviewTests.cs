using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>What superusers are told of how the installation does.</summary>
public sealed class OverviewTests
{
    [Theory, EachDatabase]
    public async Task Work_that_recurs_is_told_of_while_it_fails(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await Reader.SuperuserAsync(server);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var far = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.DoesNotContain("StandStill", await reader.PageAsync("/administration/jobs"), StringComparison.Ordinal);
        db.Jobs.AddRange(
            new JobRecord
            {
                Kind = "StandStill",
                Recurring = "StandStill",
                LastError = "The store is away.",
                CreatedAt = far,
                RunAfter = far,
            },
            new JobRecord
            {
                Kind = "GoOn",
                Recurring = "GoOn",
                CreatedAt = far,
                RunAfter = far,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var page = await reader.PageAsync("/administration/jobs");

        Assert.Contains("StandStill", page, StringComparison.Ordinal);
        Assert.Contains("The store is away.", page, StringComparison.Ordinal);
        Assert.Contains("done again and again", page, StringComparison.Ordinal);
        Assert.DoesNotContain("GoOn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"cancel\" aria-label=\"Cancel: StandStill", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mail.example.edu")]
    public async Task Where_mail_lies_is_told_while_no_server_takes_it(string? host)
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Mail:Host"] = host }
        );
        using var reader = await Reader.SuperuserAsync(server);

        var page = await reader.PageAsync("/administration");

        Assert.Equal(host is null, page.Contains(Path.Combine(server.Folder, "mail"), StringComparison.Ordinal));
        Assert.Equal(host is null, page.Contains("The setting Mail:Host names the mail server.", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_overview_counts_all_files_now_and_then_and_not_with_every_look(DatabaseKind database)
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<TimeProvider>(time)
        );
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        Assert.Contains("0 of 0 files", Reader.Words(await reader.PageAsync("/administration")), StringComparison.Ordinal);
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        _ = await Make.FileAsync(admin, dataset, "a.txt", "a");

        Assert.Contains("0 of 0 files", Reader.Words(await reader.PageAsync("/administration")), StringComparison.Ordinal);
        time.Later = TimeSpan.FromMinutes(11);
        Assert.Contains("1 of 1 files", Reader.Words(await reader.PageAsync("/administration")), StringComparison.Ordinal);
        _ = await Make.FileAsync(admin, dataset, "b.txt", "b");
        Assert.Equal(2, (await admin.GetAsync("/api/quire/fixity")).Data["files"]!.GetValue<int>());
    }
}
